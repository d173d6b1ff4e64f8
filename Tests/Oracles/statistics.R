# Oracle of the room Statistics: R's survey package. Writes statistics-*.csv beside itself, 17 significant digits.
# Usage, from anywhere: Rscript Tests/Oracles/statistics.R
suppressPackageStartupMessages(library(survey))
RNGkind("Mersenne-Twister", "Inversion", "Rejection")
here <- dirname(normalizePath(sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE)[1])))

digits <- function(x) ifelse(is.finite(x), sprintf("%.17g", x), "NA")
write_rows <- function(name, rows) {
  text <- as.data.frame(lapply(rows, function(column) if (is.numeric(column)) digits(column) else column))
  write.table(text, file.path(here, paste0("statistics-", name, ".csv")),
    sep = ",", quote = FALSE, row.names = FALSE, eol = "\n")
}

# Korn-Graubard as the NCHS (Vital and Health Statistics 2(175)): n* capped at n, n* = n at p in {0, 1}.
# Written apart from the package's svyciprop, which does not cap.
kg <- function(p, se, n, df, level, cap = TRUE) {
  tail <- (1 - level) / 2
  size <- if (p == 0 || p == 1) n else p * (1 - p) / se^2 * (qt(tail, n - 1) / qt(tail, df))^2
  if (cap) size <- min(size, n)
  low <- if (p == 0) 0 else qbeta(tail, size * p, size * (1 - p) + 1)
  high <- if (p == 1) 1 else qbeta(1 - tail, size * p + 1, size * (1 - p))
  c(size, low, high)
}

# Input tables ---------------------------------------------------------------------------------------------------

story1 <- data.frame(
  w = 1, domain = c(rep("searchers", 36), rep("outside", 4)),
  satisfied = c(rep(1, 27), rep(0, 9), rep(NA, 4)),
  very_satisfied = c(rep(1, 12), rep(0, 24), rep(NA, 4)))

data(api)
strata <- data.frame(
  w = apistrat$pw, domain = as.character(apistrat$stype),
  wide = as.numeric(apistrat$sch.wide == "Yes"), api00 = apistrat$api00)

set.seed(20261121)
n <- 500
domain <- c(rep("zeros", 12), rep("ones", 9), "single", "pair", "pair", rep("large", 260), rep("middle", 40))
domain <- c(domain, rep("rare", 150))
synthetic <- data.frame(w = round(rlnorm(n, 1, 0.8), 6), domain = domain[seq_len(n)])
stopifnot(length(domain) == 474)
synthetic$domain[475:n] <- "elsewhere"
synthetic$share <- as.numeric(runif(n) < ifelse(synthetic$domain == "rare", 0.03, 0.6))
synthetic$share[synthetic$domain == "zeros"] <- 0
synthetic$share[synthetic$domain == "ones"] <- 1
synthetic$share[synthetic$domain == "pair"] <- c(0, 1)
synthetic$score <- round(rnorm(n, 6.5, 2), 4)
synthetic$score[synthetic$domain == "ones"] <- 7.3
synthetic <- synthetic[sample(n), ]

write_rows("story1", story1)
write_rows("apistrat", strata)
write_rows("synthetic", synthetic)

# Estimates ------------------------------------------------------------------------------------------------------

estimate <- function(input, table, measure, domain, level) {
  design <- suppressWarnings(svydesign(ids = ~1, weights = ~w, data = table))
  keep <- !is.na(table[[measure]]) & (domain == "all" | table$domain == domain)
  part <- subset(design, keep)
  formula <- as.formula(paste0("~", measure))
  mean <- suppressWarnings(svymean(formula, part, deff = "replace"))
  p <- as.numeric(coef(mean)); se <- as.numeric(SE(mean)); df <- degf(part); m <- sum(keep)
  t <- if (df > 0) as.numeric(confint(mean, level = level, df = df)) else c(NA, NA)
  capped <- uncapped <- c(NA, NA, NA)
  if (all(table[[measure]][keep] %in% c(0, 1))) {
    capped <- kg(p, se, m, df, level)
    if (p > 0 && p < 1) {
      limits <- as.numeric(attr(svyciprop(formula, part, method = "beta", level = level), "ci"))
      uncapped <- c(kg(p, se, m, df, level, cap = FALSE)[1], limits)
    }
  }
  data.frame(
    input = input, measure = measure, domain = domain, level = level, n = m,
    base = sum(weights(part)), estimate = p, se = se, df = df, deff = as.numeric(deff(mean)),
    t_low = t[1], t_high = t[2], kg_size = capped[1], kg_low = capped[2], kg_high = capped[3],
    uncapped_size = uncapped[1], uncapped_low = uncapped[2], uncapped_high = uncapped[3])
}

inputs <- list(story1 = story1, apistrat = strata, synthetic = synthetic)
rows <- list()
for (input in names(inputs)) {
  table <- inputs[[input]]
  for (measure in setdiff(names(table), c("w", "domain"))) {
    domains <- c("all", sort(unique(table$domain[!is.na(table[[measure]])])))
    for (domain in domains) for (level in c(0.95, 0.8)) {
      rows[[length(rows) + 1]] <- estimate(input, table, measure, domain, level)
    }
  }
}
write_rows("estimates", do.call(rbind, rows))

# Korn-Graubard from its ingredients: designs this room cannot build yet ---------------------------------------

golden <- data.frame(
  name = c("golden", "apistrat-stratified", "edge-zero", "edge-one"),
  share = c(0.507348258357226, NA, 0, 1), se = c(0.0167712595840644, NA, 0, 0),
  n = c(922, 200, 20, 1), df = c(56, 197, 19, 0), level = 0.95)
stratified <- svydesign(ids = ~1, strata = ~stype, weights = ~pw, fpc = ~fpc, data = apistrat)
wide <- svymean(~ I(as.numeric(sch.wide == "Yes")), stratified)
golden[2, c("share", "se")] <- c(as.numeric(coef(wide)), as.numeric(SE(wide)))
for (i in seq_len(nrow(golden))) with(golden[i, ], {
  capped <- kg(share, se, n, df, level); uncapped <- kg(share, se, n, df, level, cap = FALSE)
  golden[i, c("kg_size", "kg_low", "kg_high")] <<- capped
  golden[i, c("uncapped_size", "uncapped_low", "uncapped_high")] <<- uncapped
})
limits <- as.numeric(attr(svyciprop(~ I(as.numeric(sch.wide == "Yes")), stratified, method = "beta"), "ci"))
stopifnot(max(abs(limits - unlist(golden[2, c("uncapped_low", "uncapped_high")]))) < 1e-12)
write_rows("korn-graubard", golden)

# Quantiles ------------------------------------------------------------------------------------------------------

beta <- expand.grid(
  probability = c(1e-6, 0.005, 0.025, 0.1, 0.5, 0.9, 0.975, 0.995, 1 - 1e-6),
  a = c(0.3, 1, 2.5, 9, 27.47, 240.3, 5000), b = c(0.3, 1, 2.5, 9, 27.47, 240.3, 5000))
beta$value <- qbeta(beta$probability, beta$a, beta$b)
write_rows("beta", beta)
student <- expand.grid(
  probability = c(1e-6, 0.005, 0.025, 0.1, 0.4, 0.6, 0.9, 0.975, 0.995, 1 - 1e-6),
  df = c(1, 2, 3, 7.5, 8, 20, 35, 56, 199, 921, 12345, 1e6))
student$value <- qt(student$probability, student$df)
student$at <- rep(c(-40, -3, -1.96, -0.2, 0, 0.2, 1, 1.96, 3, 40), 12)
student$cumulative <- pt(student$at, student$df)
write_rows("student", student)
