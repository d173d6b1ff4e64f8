# Oracle of the demo: R's survey package reads Tests/Oracles/demo-sample.csv by itself (own reading of codes, routing,
# eligibility and territories) and writes demo.csv beside itself, 17 significant digits.
# Usage, from anywhere: Rscript Tests/Oracles/demo.R
#
# variant weighted: each response weighs (50 + 2 * (37 * id mod 101)) / 100, as the test adds it in a column `poids`.
# Rows with fewer than 10 answers carry n alone: they are never published.
suppressPackageStartupMessages(library(survey))
here <- dirname(normalizePath(sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE)[1])))
root <- normalizePath(file.path(here, "..", ".."))
read <- function(path, sep) {
  read.table(file.path(root, path), sep = sep, header = TRUE, quote = "\"", comment.char = "", colClasses = "character",
    check.names = FALSE, na.strings = character(0), fileEncoding = "UTF-8-BOM", encoding = "UTF-8")
}

# Who counts: sent in, consenting, with a child under six; each identifier once.
raw <- read("Tests/Oracles/demo-sample.csv", ";")
stopifnot(!anyDuplicated(raw$id), all(substr(raw$submitdate[raw$submitdate != ""], 1, 4) == "2025"))
used <- raw[raw$submitdate != "" & raw$consent == "1" & raw$nbenf != "0", ]

# Where: the commune's own row says its part and EPCI; a row of kind arrondissement is one; the city that has
# arrondissements does not tell which. No or an unknown commune: indetermine everywhere.
communes <- read("Surveys/territories/rhone/communes.csv", ",")
row <- match(used$commune, communes$insee)
cities <- unique(communes$parent[communes$kind == "arrondissement"])
belongs <- function(column) ifelse(is.na(row), "indetermine", communes[[column]][row])
used$all <- "all"
used$part <- belongs("part")
used$epci <- belongs("epci")
used$arrondissement <- ifelse(is.na(row) | used$commune %in% cities, "indetermine",
  ifelse(communes$kind[row] == "arrondissement", used$commune, ""))

units <- list(
  all = "all",
  part = c(read("Surveys/territories/rhone/parts.csv", ",")$code, "indetermine"),
  epci = c(read("Surveys/territories/rhone/epci.csv", ",")$code, "indetermine"),
  arrondissement = c(sort(communes$insee[communes$kind == "arrondissement"]), "indetermine"))
languages <- c("all", "fr", "de", "en", "ar", "tr", "pt", "es", "it", "sq", "ti")

# What: satisfied = 4 or 3 of 1 to 4; 8, 9 and blank are no answers; only who searched (infocher 1) was asked.
valid <- function(column) used$infocher == "1" & used[[column]] %in% c("1", "2", "3", "4")
score <- function(column, codes) ifelse(valid(column), as.numeric(used[[column]] %in% codes), NA)
measures <- list(
  "sat_info_overall.satisfied" = score("satinfo", c("3", "4")),
  "sat_info_overall.very_satisfied" = score("satinfo", "4"))
for (item in c("CLAR", "MODES", "AIDES", "ORIEN", "DELAI", "ACCUE")) {
  measures[[paste0("sat_info.", item, ".satisfied")]] <- score(paste0("satdet[", item, "]"), c("3", "4"))
}

id <- as.numeric(used$id)
weights <- list(equal = rep(1, nrow(used)), weighted = (50 + 2 * ((37 * id) %% 101)) / 100)

digits <- function(x) ifelse(is.finite(x), sprintf("%.17g", x), "NA")
out <- file(file.path(here, "demo.csv"), "wb")
writeLines("variant,measure,level,territory,language,n,estimate,se,low,high,df,deff", out)
for (variant in names(weights)) {
  used$weight <- weights[[variant]]
  for (measure in names(measures)) {
    used$score <- measures[[measure]]
    design <- svydesign(ids = ~1, weights = ~weight, data = used)
    for (level in names(units)) for (unit in units[[level]]) for (language in languages) {
      inside <- !is.na(used$score) & used[[level]] == unit & (language == "all" | used$startlanguage == language)
      n <- sum(inside)
      if (n == 0) next
      line <- c(variant, measure, level, unit, language, n)
      if (n >= 10) {
        domain <- subset(design, inside)
        mean <- svymean(~score, domain, deff = "replace")
        interval <- suppressWarnings(tryCatch(
          confint(svyciprop(~score, domain, method = "beta", df = degf(domain))), error = function(e) c(NA, NA)))
        line <- c(line, digits(c(coef(mean), SE(mean), interval, degf(domain), deff(mean))))
      } else {
        line <- c(line, rep("", 6))
      }
      writeLines(paste(line, collapse = ","), out)
    }
  }
}
close(out)
