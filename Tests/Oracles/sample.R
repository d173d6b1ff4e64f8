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

# Comparisons -------------------------------------------------------------------------------------------------------------

quantiles <- list()
note_quantiles <- function(df, largest) {
  known <- quantiles[[as.character(df)]]
  quantiles[[as.character(df)]] <<- max(known, largest)
}

# Two means of disjoint domains (side 1 and 0) with their covariance, from the totals of wy and w, as in
# statistics-comparisons.R, which holds them against svyttest and svyby.
two_means <- function(design) {
  totals <- svytotal(~ I(y * side) + I(1 * side) + I(y * (1 - side)) + I(1 - side), design)
  names(totals) <- c("ya", "na", "yb", "nb")
  dimnames(attr(totals, "var")) <- list(names(totals), names(totals))
  svycontrast(totals, list(a = quote(ya / na), b = quote(yb / nb)))
}

# A side of which all agree has variance 0 by linearisation, as if that were certain. Under no difference both sides have one
# spread, so it takes the other's variance, scaled by Kish's effective sizes: V1 = V2 K2 / K1 (`unit`: 1 / K). Two such sides
# have no test.
lend <- function(both, unit) {
  covariance <- vcov(both)
  agree <- diag(covariance) < 1e-20
  if (all(agree)) return(NULL)
  if (any(agree)) covariance[agree, agree] <- covariance[!agree, !agree] * unit[agree] / unit[!agree]
  attr(both, "var") <- covariance
  list(both = both, borrowed = any(agree))
}

comparison <- function(both, unit, df, n, largest) {
  means <- as.numeric(coef(both))
  line <- list(respondents = n[1], compare_respondents = n[2], difference = means[1] - means[2], df = df)
  if (all(means > 0)) line$ratio <- means[1] / means[2]
  lent <- lend(both, unit)
  small <- min(n) < 30
  if (is.null(lent)) return(c(line, list(reliability = if (small) "caution" else "good")))
  note_quantiles(df, largest)
  gap <- svycontrast(lent$both, list(gap = c(a = 1, b = -1)))
  line$std_error <- as.numeric(SE(gap))
  line$p <- 2 * pt(-abs(line$difference / line$std_error), df)
  if (all(means > 0)) line$log_std_error <- as.numeric(SE(svycontrast(lent$both, list(ratio = quote(log(a / b))))))
  c(line, list(borrowed = if (lent$borrowed) "yes" else "", reliability = if (small || lent$borrowed) "caution" else "good"))
}

# Gaps: a group less those it is compared with, who are not in it. `side`: 1, 0 and NA for others.
plain_gap <- function(design, side, largest) {
  design$variables$side <- side
  part <- subset(design, !is.na(side))
  side <- part$variables$side
  n <- c(sum(side == 1), sum(side == 0))
  if (min(n) < fewest) return(NULL)
  w <- weights(part)
  unit <- c(a = sum(w[side == 1]^2) / sum(w[side == 1])^2, b = sum(w[side == 0]^2) / sum(w[side == 0])^2)
  comparison(two_means(part), unit, degf(part) - 1, n, largest)
}

# The same with the mix of strata that both sides have together, where both have enough in each.
standardised_gap <- function(design, side, stratum, largest) {
  known <- !is.na(side) & !is.na(stratum)
  counts <- table(stratum[known], factor(side[known], c(1, 0)))
  used <- rownames(counts)
  if (length(used) == 0 || any(counts < 2 * fewest)) return(NULL)
  w <- weights(design)
  design$variables$side <- side
  design$variables$stratum <- factor(stratum, used)
  population <- vapply(used, function(place) sum(w[known & stratum == place]), 0)
  part <- subset(design, known)
  standard <- if (length(used) == 1) part else svystandardize(part, ~stratum, ~side, population)
  n <- c(sum(side[known] == 1), sum(side[known] == 0))
  shares <- population / sum(population)
  unit <- vapply(c(a = 1, b = 0), function(one) sum(vapply(used, function(place) {
    of <- w[known & side == one & stratum == place]
    shares[[place]]^2 * sum(of^2) / sum(of)^2
  }, 0)), 0)
  comparison(two_means(standard), unit, degf(part) - 1, n, largest)
}

comparisons <- list()
named_gap <- function(wave, name, level, unit, group, to, adjusted = "") {
  key <- named(wave, name, "", level, unit, group)
  c(key[names(key) != "kind"], list(compare_to = to, adjusted_for = adjusted))
}
working <- by_work[[1]]
gaps <- c(
  lapply(by_form, function(group) list(group = group, against = !group$members, to = "others", largest = length(by_form))),
  lapply(by_home, function(group) list(group = group, against = !group$members, to = "others", largest = length(by_home))),
  list(list(group = by_work[[2]], against = working$members, to = "working", largest = 1)))
for (wave in waves) {
  of_wave <- people$wave == wave
  for (name in compared) {
    design <- design_of(name, wave)
    scored <- !is.na(design$variables$y)
    design$variables$y[!scored] <- 0
    for (gap in gaps) {
      side <- ifelse(gap$group$members[of_wave], 1, ifelse(gap$against[of_wave], 0, NA))
      side[!scored] <- NA
      plain <- plain_gap(design, side, gap$largest)
      if (is.null(plain)) next
      comparisons[[length(comparisons) + 1]] <- c(named_gap(wave, name, "all", "all", gap$group, gap$to), plain)
      standard <- standardised_gap(design, side, people$household[of_wave], gap$largest)
      if (is.null(standard)) next
      comparisons[[length(comparisons) + 1]] <-
        c(named_gap(wave, name, "all", "all", gap$group, gap$to, "household"), standard)
    }
  }
}

# Gaps between territories: each one less all other respondents with a valid answer, wherever they live and whether or not
# their place tells it. svyttest of the whole sample, and the covariance matrix of svyby, must say the same.
for (wave in waves) {
  of_wave <- people$wave == wave
  for (name in between_territories) {
    design <- design_of(name, wave)
    scored <- !is.na(design$variables$y)
    design$variables$y[!scored] <- 0
    for (level in levels_compared) for (unit in setdiff(units[[level]], "indetermine")) {
      inside <- people[[level]][of_wave] == unit
      side <- ifelse(scored, as.numeric(inside), NA)
      gap <- plain_gap(design, side, length(units[[level]]) - 1)
      if (is.null(gap)) next
      if (gap$borrowed == "") {
        design$variables$inside <- as.numeric(inside)
        part <- subset(design, scored)
        means <- svyby(~y, ~inside, part, svymean, covmat = TRUE)
        contrast <- svycontrast(means, c(-1, 1))
        test <- svyttest(y ~ inside, part)
        stopifnot(all.equal(as.numeric(SE(contrast)), gap$std_error, tolerance = 1e-9),
          all.equal(as.numeric(coef(contrast)), gap$difference, tolerance = 1e-9), test$parameter == gap$df,
          all.equal(as.numeric(test$p.value), gap$p, tolerance = 1e-6))
      }
      comparisons[[length(comparisons) + 1]] <- c(named_gap(wave, name, level, unit, nobody_else[[1]], "others"), gap)
    }
  }
}

# Changes: 2025 less 2024, two independent samples. A family holds the units of one level, or the groups of everybody.
seen <- new.env()
for (table in tables) if (isTRUE(table$changes)) for (name in table$measures) {
  sample <- data.frame(y = measures[[name]]$score, side = as.numeric(people$wave == "2025"), weight = people$weight)
  scored <- !is.na(sample$y)
  sample$y[!scored] <- 0
  design <- svydesign(ids = ~1, strata = ~side, weights = ~weight, data = sample)
  for (level in table$levels) {
    largest <- if (level == "all") length(c(by_form, by_home, by_work)) + 1 else length(units[[level]])
    for (unit in units[[level]]) for (group in table$groups) {
      named_wave <- group
      named_wave$by <- paste(c(group$by, "wave")[c(group$by != "", TRUE)], collapse = "+")
      named_wave$code <- paste(c(group$code, "2025")[c(group$code != "", TRUE)], collapse = "+")
      key <- named_gap("2025", name, level, unit, named_wave, "2024")
      id <- paste(key, collapse = ",")
      part <- subset(design, scored & people[[level]] == unit & group$members)
      n <- c(sum(part$variables$side == 1), sum(part$variables$side == 0))
      if (!is.null(seen[[id]]) || min(n) < fewest) next
      seen[[id]] <- TRUE
      unit_variance <- 1 / n  # Equal weights: Kish's effective size is n.
      names(unit_variance) <- c("a", "b")
      comparisons[[length(comparisons) + 1]] <- c(key, comparison(two_means(part), unit_variance, degf(part), n, largest))
    }
  }
}
write_rows("sample-comparisons.csv", comparisons)

# Two-sided quantiles at Bonferroni's level of m comparisons.
lines <- list()
for (df in sort(as.numeric(names(quantiles)))) for (m in seq_len(quantiles[[as.character(df)]])) {
  lines[[length(lines) + 1]] <- list(df = df, m = m, t = qt(.025 / m, df, lower.tail = FALSE))
}
write_rows("sample-quantiles.csv", lines)
