# Oracle of the room Statistics, comparisons: R's survey package. Writes statistics-{languages,differences,...}.csv
# beside itself, 17 significant digits. Usage, from anywhere: Rscript Tests/Oracles/statistics-comparisons.R
suppressPackageStartupMessages(library(survey))
RNGkind("Mersenne-Twister", "Inversion", "Rejection")
here <- dirname(normalizePath(sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE)[1])))

digits <- function(x) ifelse(is.finite(x), sprintf("%.17g", x), "NA")
write_rows <- function(name, rows) {
  text <- as.data.frame(lapply(rows, function(column) if (is.numeric(column)) digits(column) else column))
  write.table(text, file.path(here, paste0("statistics-", name, ".csv")),
    sep = ",", quote = FALSE, row.names = FALSE, eol = "\n")
}
same <- function(a, b, tolerance = 1e-10) stopifnot(all(abs(unname(a) - unname(b)) <= tolerance * abs(unname(b))))

# Input: two waves; households that speak several languages; a territory; a missing value here and there -----------

set.seed(20261203)
n <- 900
people <- data.frame(w = round(rlnorm(n, 0.5, 0.7), 6), wave = ifelse(runif(n) < 0.45, "a", "b"))
people$form <- sample(c("fr", "de", "ar"), n, TRUE, c(.6, .3, .1))
people$fr <- as.numeric(runif(n) < ifelse(people$form == "fr", .9, .35))
people$de <- as.numeric(runif(n) < ifelse(people$form == "de", .9, .2))
people$ar <- as.numeric(runif(n) < ifelse(people$form == "ar", .95, .08))
people$place <- sample(c("north", "south", "east", "isle"), n, TRUE, c(.4, .35, .243, .007))
lift <- 0.1 * (people$form == "fr") - 0.15 * (people$place == "south") + 0.06 * (people$wave == "b")
people$share <- as.numeric(runif(n) < 0.55 + lift)
people$share[runif(n) < 0.06] <- NA
people$score <- round(rnorm(n, 6 + 4 * lift, 2), 4)
people$rare <- as.numeric(runif(n) < 0.03)
write_rows("people", people)

population <- c(east = 21000, isle = 900, north = 52000, south = 38100)
write_rows("population", data.frame(place = names(population), population = unname(population)))

# Groups as indicators, so that they may overlap.
groups <- list(
  form_fr = people$form == "fr", form_de = people$form == "de", form_ar = people$form == "ar",
  home_fr = people$fr == 1, home_de = people$de == 1, home_ar = people$ar == 1)
pairs <- list(
  c("form_fr", "form_de"), c("form_ar", "form_fr"), c("form_de", "form_ar"),
  c("home_fr", "home_de"), c("home_ar", "home_fr"), c("home_de", "home_ar"), c("form_fr", "home_fr"))

# The line of one comparison: `both` holds the two means with their covariance.
comparison <- function(both, df) {
  gap <- svycontrast(both, list(gap = c(a = 1, b = -1)))
  ratio <- svycontrast(both, list(ratio = quote(log(a / b))))
  d <- as.numeric(coef(gap)); se <- as.numeric(SE(gap)); t <- d / se
  # The level of a family of ten, beside the plain one.
  plain <- as.numeric(confint(gap, df = df)); family <- as.numeric(confint(gap, level = 1 - .05 / 10, df = df))
  log <- as.numeric(coef(ratio)) + c(-1, 1) * as.numeric(SE(ratio)) * qt(.975, df)
  data.frame(
    first = as.numeric(coef(both)["a"]), second = as.numeric(coef(both)["b"]), difference = d, se = se, df = df,
    t = t, p = 2 * pt(-abs(t), df), low = plain[1], high = plain[2], family_low = family[1], family_high = family[2],
    ratio = exp(as.numeric(coef(ratio))), log_se = as.numeric(SE(ratio)), ratio_low = exp(log[1]),
    ratio_high = exp(log[2]))
}

# Two domain means from the four totals of wy and w, with the delta method left to svycontrast: holds for any overlap.
two_means <- function(design) {
  totals <- svytotal(~ I(y * in_a) + I(1 * in_a) + I(y * in_b) + I(1 * in_b), design)
  totals <- setNames_stat(totals, c("ya", "na", "yb", "nb"))
  svycontrast(totals, list(a = quote(ya / na), b = quote(yb / nb)))
}
setNames_stat <- function(stat, names) {
  names(stat) <- names
  dimnames(attr(stat, "var")) <- list(names, names)
  stat
}
prepared <- function(measure, pair, wave = NULL) {
  table <- people[!(names(people) %in% names(groups))]
  table$y <- people[[measure]]
  table$valid <- !is.na(table$y)
  table$y[!table$valid] <- 0
  table$in_a <- as.numeric(groups[[pair[1]]] & table$valid)
  table$in_b <- as.numeric(groups[[pair[2]]] & table$valid)
  table
}

# Two domains of one sample ------------------------------------------------------------------------------------------

rows <- list()
for (measure in c("share", "score", "rare")) for (pair in pairs) {
  table <- prepared(measure, pair)
  design <- svydesign(ids = ~1, weights = ~w, data = table)
  union <- table$in_a == 1 | table$in_b == 1
  df <- degf(subset(design, union)) - 1
  line <- comparison(two_means(design), df)
  if (!any(table$in_a == 1 & table$in_b == 1)) {
    # Disjoint: svyttest and svyby say the same.
    part <- subset(design, union)
    test <- svyttest(y ~ in_a, part)
    same(c(line$difference, line$se, line$t), c(test$estimate, test$estimate / test$statistic, test$statistic))
    same(line$p, test$p.value, 1e-8)
    stopifnot(test$parameter == df)
    by <- svyby(~y, ~in_a, part, svymean, covmat = TRUE)
    same(line$se, SE(svycontrast(by, c("1" = 1, "0" = -1))))
    same(line$log_se, SE(svycontrast(by, quote(log(`1` / `0`)))))
  }
  overlap <- sum(table$in_a * table$in_b)
  rows[[length(rows) + 1]] <- data.frame(
    measure = measure, group_a = pair[1], group_b = pair[2], overlap = overlap, line)
}
write_rows("differences", do.call(rbind, rows))

# Two waves ------------------------------------------------------------------------------------------------------------

rows <- list()
for (measure in c("share", "score", "rare")) for (group in names(groups)) {
  table <- prepared(measure, c(group, group))
  table$in_b <- table$in_a * (table$wave == "b")
  table$in_a <- table$in_a * (table$wave == "a")
  design <- svydesign(ids = ~1, strata = ~wave, weights = ~w, data = table)
  part <- subset(design, in_a == 1 | in_b == 1)
  line <- comparison(two_means(design), degf(part))
  test <- svyttest(y ~ in_a, part)
  same(c(line$difference, line$se), c(test$estimate, test$estimate / test$statistic))
  stopifnot(test$parameter == degf(part) - 1, degf(part) == sum(table$in_a + table$in_b) - 2)
  rows[[length(rows) + 1]] <- data.frame(measure = measure, group = group, line)
}
write_rows("waves", do.call(rbind, rows))

# Standardised means ------------------------------------------------------------------------------------------------

rows <- list()
for (measure in c("share", "score")) for (group in names(groups)) {
  table <- prepared(measure, c(group, group))
  design <- svydesign(ids = ~1, weights = ~w, data = table)
  places <- sort(unique(table$place[table$in_a == 1]))
  standard <- svystandardize(subset(design, in_a == 1), ~place, ~1, population[places])
  mean <- svymean(~y, standard)
  # Fixed shares of the strata's means: the same figures by another road.
  by <- svyby(~y, ~place, subset(design, in_a == 1), svymean, covmat = TRUE)
  fixed <- svycontrast(by, population[places] / sum(population[places]))
  same(c(coef(mean), SE(mean)), c(coef(fixed), SE(fixed)))
  df <- degf(subset(design, in_a == 1))
  limits <- as.numeric(confint(mean, df = df))
  rows[[length(rows) + 1]] <- data.frame(
    measure = measure, group = group, n = sum(table$in_a), estimate = as.numeric(coef(mean)),
    se = as.numeric(SE(mean)), df = df, low = limits[1], high = limits[2],
    coverage = sum(population[places]) / sum(population))
}
write_rows("standardised-means", do.call(rbind, rows))

# Two standardised means on their common support: places with two records of both domains.
rows <- list()
for (measure in c("share", "score")) for (pair in pairs) {
  table <- prepared(measure, pair)
  enough <- table(table$place, table$in_a)[, "1"] >= 2 & table(table$place, table$in_b)[, "1"] >= 2
  places <- names(enough)[enough]
  shares <- population[places] / sum(population[places])
  design <- svydesign(ids = ~1, weights = ~w, data = table)
  terms <- c()
  for (place in places) for (side in c("a", "b")) {
    inside <- as.numeric(table$place == place) * table[[paste0("in_", side)]]
    terms[c(paste0("y", place, side), paste0("n", place, side))] <- NA
    design$variables[[paste0("y", place, side)]] <- table$y * inside
    design$variables[[paste0("n", place, side)]] <- inside
  }
  totals <- svytotal(as.formula(paste("~", paste(names(terms), collapse = " + "))), design)
  expression_of <- function(side) parse(text = paste0(
    sprintf("%.17g", shares), " * y", places, side, " / n", places, side, collapse = " + "))[[1]]
  both <- svycontrast(totals, list(a = expression_of("a"), b = expression_of("b")))
  inside <- (table$in_a == 1 | table$in_b == 1) & table$place %in% places
  df <- degf(subset(design, inside)) - 1
  line <- comparison(both, df)
  if (!any(table$in_a == 1 & table$in_b == 1)) {
    # Disjoint: svystandardize over the groups says the same.
    standard <- svystandardize(subset(design, inside), ~place, ~in_a, shares)
    # (svyby(covmat = TRUE) of survey 4.1-1 fails on subsets of post-stratified designs.)
    means <- two_means(standard)
    same(c(line$first, line$second), coef(means))
    same(line$se, SE(svycontrast(means, c(a = 1, b = -1))))
    same(line$log_se, SE(svycontrast(means, quote(log(a / b)))))
    test <- svyttest(y ~ in_a, standard)
    same(c(line$difference, line$t), c(test$estimate, test$statistic))
  }
  rows[[length(rows) + 1]] <- data.frame(
    measure = measure, group_a = pair[1], group_b = pair[2], overlap = sum(table$in_a * table$in_b), line,
    coverage = sum(population[places]) / sum(population))
}
write_rows("standardised-differences", do.call(rbind, rows))

# Families -------------------------------------------------------------------------------------------------------------

families <- list(
  one = 0.03, ties = c(0.01, 0.01, 0.04, 0.2), untested = c(0.02, NA, 0.001, 0.6, NA), large = runif(40)^3,
  ends = c(0, 1, 1e-300, 0.5), all_alike = rep(0.04, 6), close = c(0.0126, 0.0124, 0.0167, 0.024, 0.049))
rows <- list()
for (name in names(families)) {
  p <- families[[name]]
  rows[[length(rows) + 1]] <- data.frame(
    family = name, p = p, holm = p.adjust(p, "holm"), hochberg = p.adjust(p, "BH"))
}
write_rows("families", do.call(rbind, rows))
