# Oracle of the parents' sample: every figure of both waves of Surveys/parents/samples under Pipelines/rhone.yaml, by R's
# survey package. Usage, from the repository:
#
#     Surveys/parents/samples/make --codes PROGRAM FOLDER     # the six files' answers, all in LimeSurvey's codes
#     Rscript Tests/Oracles/sample.R FOLDER
#
# What the program reads from four shapes (codes, French labels, Google forms in Arabic and Turkish, typed from paper), R reads
# from their twins in codes. Codebook, routing, territories, measures and grid are written here by hand, from the
# questionnaire and the pipeline and not from the program. What is withheld is no input: R computes every declared cell
# with 10 answers or more, for fewer are never shown.
#
# Writes beside itself, with 17 significant digits and nothing for undefined:
#   sample.csv              estimates: shares, nets, indices, counts of responses and their mix
#   sample-comparisons.csv  gaps between groups, plain and standardised, and changes between waves, before adjustment
#   sample-quantiles.csv    Student's t at the level of a family of m, for every df and m that a family could have
# Which comparisons make up a family depends on what is shown, so the test adjusts R's p-values and forms the limits.
suppressPackageStartupMessages(library(survey))
here <- dirname(normalizePath(sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE)[1])))
root <- normalizePath(file.path(here, "..", ".."))
folder <- commandArgs(TRUE)[1]
stopifnot(!is.na(folder))
fewest <- 10
source(file.path(here, "sample-codebook.R"))

digits <- function(x) ifelse(is.finite(x), sprintf("%.17g", x), "")
write_rows <- function(name, rows) {
  columns <- unique(unlist(lapply(rows, names)))
  text <- vapply(columns, function(column) vapply(rows, function(row) {
    value <- row[[column]]
    if (is.null(value)) "" else if (is.numeric(value)) digits(value) else as.character(value)
  }, ""), character(length(rows)))
  out <- file(file.path(here, name), "wb")
  writeLines(c(paste(columns, collapse = ","), apply(text, 1, paste, collapse = ",")), out)
  close(out)
}

# Estimates --------------------------------------------------------------------------------------------------------------

# Clopper-Pearson at n* = p(1 - p) / SE^2 [t(n - 1) / t(df)]^2, at most n (Korn and Graubard 1998; NCHS 2017 for the cap and
# for p of 0 or 1).
korn_graubard <- function(p, se, n, df) {
  size <- if (p %in% c(0, 1)) n else min(n, p * (1 - p) / se^2 * (qt(.975, n - 1) / qt(.975, df))^2)
  c(low = if (p == 0) 0 else qbeta(.025, size * p, size * (1 - p) + 1),
    high = if (p == 1) 1 else qbeta(.975, size * p + 1, size * (1 - p)), size = size)
}

design_of <- function(name, wave) {
  inside <- people$wave == wave
  table <- data.frame(y = measures[[name]]$score[inside], weight = people$weight[inside])
  svydesign(ids = ~1, weights = ~weight, data = table)
}
figure <- function(name, design, members) {
  domain <- subset(design, members)
  mean <- svymean(~y, domain, deff = "replace")
  p <- as.numeric(coef(mean)); se <- as.numeric(SE(mean)); df <- degf(domain); n <- sum(members)
  effect <- as.numeric(deff(mean))
  line <- list(respondents = n, weighted_base = sum(weights(domain)), estimate = p, std_error = se)
  if (kinds[[name]] == "share") {
    p <- if (sum(domain$variables$y) == 0) 0 else if (all(domain$variables$y == 1)) 1 else p
    limits <- korn_graubard(p, se, n, df)
    caution <- p %in% c(0, 1) || limits[["high"]] - limits[["low"]] >= .3
    line <- c(line, list(ci_low = limits[["low"]], ci_high = limits[["high"]], ci_method = "kg",
      df = df, deff = effect, n_effective = limits[["size"]]))
  } else {
    limits <- as.numeric(confint(mean, df = df))
    caution <- FALSE
    line <- c(line, list(ci_low = limits[1], ci_high = limits[2], ci_method = "t", df = df, deff = effect,
      n_effective = NA_real_))
  }
  c(line, list(reliability = if (caution || n < 30 || df < 8) "caution" else "good"))
}

estimates <- list()
seen <- new.env()
named <- function(wave, name, kind, level, unit, group) {
  list(wave = wave, measure = name, kind = kind, territory_level = level, territory = unit, language_basis = group$basis,
    language = group$language, group_by = group$by, group = group$code)
}
for (wave in waves) {
  of_wave <- people$wave == wave
  for (table in tables) for (name in table$measures) {
    design <- design_of(name, wave)
    scored <- !is.na(measures[[name]]$score)
    for (level in table$levels) for (unit in units[[level]]) for (group in table$groups) {
      key <- named(wave, name, kinds[[name]], level, unit, group)
      id <- paste(key, collapse = ",")
      members <- scored & people[[level]] == unit & group$members
      if (!is.null(seen[[id]]) || sum(members & of_wave) < fewest) next
      seen[[id]] <- TRUE
      line <- c(key, figure(name, design, members[of_wave]))
      if (level == "all" && identical(group, nobody_else[[1]])) {
        why <- measures[[name]]$why[of_wave]
        line <- c(line, list(not_concerned = sum(why == "nc"), dont_know = sum(why == "dk"), no_answer = sum(why == "na")))
      }
      estimates[[length(estimates) + 1]] <- line
    }
  }
}

# Who answered: counts, and the part that a language has of its territory's responses; families speak several languages at
# home, so these are parts of those who named any.
any_home <- rowSums(speaks) > 0
for (wave in waves) for (level in c("all", "part", "epci")) for (unit in units[[level]]) {
  here_and_then <- people$wave == wave & people[[level]] == unit
  count_of <- function(group) sum(here_and_then & group$members)
  counted <- list(
    list(whole = nobody_else[[1]], parts = by_form),
    list(whole = group_of(any_home, "home", "all"), parts = by_home))
  for (base in counted) {
    whole <- count_of(base$whole)
    for (group in c(list(base$whole), base$parts)) {
      count <- count_of(group)
      if (count < fewest) next
      estimates[[length(estimates) + 1]] <- c(named(wave, "respondents.count", "count", level, unit, group),
        list(respondents = count, estimate = count))
      if (group$language != "all") estimates[[length(estimates) + 1]] <- c(
        named(wave, "respondents.mix", "share", level, unit, group), list(respondents = whole, estimate = count / whole))
    }
  }
}
write_rows("sample.csv", estimates)
