# What sample.R computes from: the people of the sample, where they live, what they answered, their groups and the
# pipeline's tables, written by hand from the questionnaire (Surveys/parents/survey.yaml) and Pipelines/rhone.yaml. Needs
# `root`, the repository, and `folder`, where the twins in codes are.

read <- function(path, sep) {
  read.table(path, sep = sep, header = TRUE, quote = "\"", comment.char = "", colClasses = "character",
    check.names = FALSE, na.strings = character(0), fileEncoding = "UTF-8-BOM", encoding = "UTF-8")
}
table_of <- function(name) read(file.path(root, "Surveys/territories/rhone", name), ",")
# Who counts: sent in, consenting, with a child under six, or with that left open; each identifier once. -------------------

files <- c("vague-2024.csv", "vague-2025.csv", "vague-2025-libelles.csv", "vague-2025-formulaire-ar.csv",
  "vague-2025-formulaire-tr.csv", "vague-2025-papier.csv")
raw <- do.call(rbind, lapply(file.path(folder, files), read, sep = ";"))
stopifnot(!anyDuplicated(raw$id))
raw$wave <- substr(raw$submitdate, 1, 4)
people <- raw[raw$submitdate != "" & raw$consent == "1" & raw$nbenf != "0", ]
people$weight <- 1
waves <- c("2024", "2025")
stopifnot(people$wave %in% waves)

# Where they live --------------------------------------------------------------------------------------------------------
#
# The communes that agree with what is written: the commune's code, the postal code, or both. Lyon is told by its
# arrondissements where a postal code picks among them. At each level their common unit, else indetermine.

communes <- table_of("communes.csv")
codes_of <- strsplit(communes$postal_codes, "|", fixed = TRUE)
cities <- unique(communes$parent[communes$kind == "arrondissement"])
density <- c("1" = "dense", "2" = "intermediate", "3" = "intermediate", "4" = "intermediate", "5" = "rural", "6" = "rural",
  "7" = "rural")
communes$density <- unname(density[communes$density7])
communes$arrondissement <- ifelse(communes$insee %in% cities, "indetermine",
  ifelse(communes$kind == "arrondissement", communes$insee, ""))
homes <- function(commune, postal) {
  named <- if (commune == "") seq_len(nrow(communes)) else which(communes$insee == commune | communes$parent == commune)
  coded <- if (postal == "") seq_len(nrow(communes)) else which(vapply(codes_of, function(of) postal %in% of, TRUE))
  if (commune != "") stopifnot(length(named) > 0)
  if (length(coded) == 0) coded <- seq_len(nrow(communes))  # A postal code of elsewhere says nothing.
  found <- intersect(named, coded)
  stopifnot(length(found) > 0)  # None of the samples contradicts itself.
  # The city stands for its arrondissements, or they for it.
  if (postal == "" && commune %in% cities) return(which(communes$insee == commune))
  found[!(communes$insee[found] %in% cities & any(communes$kind[found] == "arrondissement"))]
}
levels_used <- c("part", "epci", "arrondissement", "density")
places <- unique(people[c("commune", "cp")])
placed <- t(mapply(function(commune, postal) {
  rows <- if (commune == "" && postal == "") seq_len(nrow(communes)) else homes(commune, postal)
  vapply(levels_used, function(level) {
    units <- unique(communes[[level]][rows])
    if (length(units) == 1) units else "indetermine"
  }, "")
}, places$commune, places$cp))
people[levels_used] <- placed[match(paste(people$commune, people$cp), paste(places$commune, places$cp)), ]
people$all <- "all"

units <- list(
  all = "all",
  part = c(table_of("parts.csv")$code, "indetermine"),
  epci = c(table_of("epci.csv")$code, "indetermine"),
  arrondissement = c(communes$insee[communes$kind == "arrondissement"], "indetermine"),
  density = c("dense", "intermediate", "rural", "indetermine"))

# What they answered -----------------------------------------------------------------------------------------------------
#
# A measure is its scores (NA: no valid answer) and, for whom there is none, why: "" outside, nc not concerned, dk don't know,
# na no answer.

everybody <- rep(TRUE, nrow(people))
searched <- people$infocher == "1"
born <- people$agenf != "A0"

answered_with <- function(column, valid, score, asked = everybody, not_concerned = NULL, dont_know = NULL) {
  cell <- people[[column]]
  is_valid <- asked & cell %in% valid
  list(score = ifelse(is_valid, score(cell), NA), why = ifelse(is_valid | !asked, "", ifelse(cell %in% not_concerned, "nc",
    ifelse(cell %in% dont_know, "dk", "na"))))
}
among <- function(measure, condition) {
  list(score = ifelse(condition, measure$score, NA), why = ifelse(condition, measure$why, ""))
}
chose <- function(codes) function(cell) as.numeric(cell %in% codes)
scale4 <- function(column, codes, ...) {
  answered_with(column, c("1", "2", "3", "4"), chose(codes), ..., not_concerned = "8", dont_know = "9")
}
yesno <- function(column, code, ...) answered_with(column, c("1", "2"), chose(code), ..., dont_know = "9")
aware <- function(column, codes) answered_with(column, c("1", "2", "3"), chose(codes))
from_list <- function(column, options, codes, ...) answered_with(column, options, chose(codes), ...)
# A ticked option is Y, or for `other` the text that was written beside it.
several <- function(column, options, codes, asked = everybody) {
  named <- function(codes) rowSums(people[paste0(column, "[", codes, "]")] != "") > 0
  is_valid <- asked & named(options)
  list(score = ifelse(is_valid, as.numeric(named(codes)), NA), why = ifelse(is_valid | !asked, "", "na"))
}
index <- function(...) {
  items <- list(...)
  scores <- sapply(items, `[[`, "score")
  reasons <- sapply(items, `[[`, "why")
  answers <- rowSums(!is.na(scores))
  enough <- answers >= 1 & 2 * answers >= ncol(scores)
  nobody_asked <- rowSums(is.na(scores) & reasons == "") == ncol(scores)
  list(score = ifelse(enough, rowSums(scores, na.rm = TRUE) / answers, NA),
    why = ifelse(enough | nobody_asked, "", "na"))
}
lacks <- function(measure) list(score = 1 - measure$score, why = measure$why)

care <- c("PAR", "EAJE", "AMAT", "MAM", "DOM", "FAM", "ECO", "AUT")
channels <- c("NET", "RSX", "MSG", "LIEU", "PMI", "MAIR", "BAO", "SANT", "ASSO", "PAP")
# Without SPEC, which is sensitive and not published: whoever ticked nothing else counts as one who left the question out.
barriers <- c("NONE", "INFO", "PLACE", "COST", "HOUR", "DIST", "LANG", "ADM", "WORK", "CONF", "other")
tongues <- c("fr", "de", "en", "ar", "tr", "pt", "es", "it", "sq", "ti", "sh", "uk", "fa", "so", "other")
slots <- paste0("S", 0:6)
helpers <- c("FAM", "REL", "TRAD", "TS", "SANT", "NON")
ways <- c("PQ", "PR", "PG", "PN")
contacts <- paste0("FC", 1:4)
minutes <- paste0("T", 1:4)
modes <- c("PIED", "TC", "VOIT", "VELO")
doors <- c("0", "1", "2", "3", "4")
works <- c("W2", "W1", "WF", "W0")
ages <- paste0("A", 0:6)
helps <- paste0("H", 1:4)
reading <- c("1", "2", "3", "4")

measures <- list()
kinds <- c()
add <- function(name, measure, kind = "share") {
  stopifnot(is.null(measures[[name]]))
  measures[[name]] <<- measure
  kinds[name] <<- kind
  invisible(name)
}
# One measure per answer or option; LimeSurvey's column `other` is the list's own code.
each <- function(prefix, codes, measure, other = "AUT") {
  vapply(codes, function(code) add(paste0(prefix, ".", ifelse(code == "other", other, code)), measure(code)), "",
    USE.NAMES = FALSE)
}

add("sat_info_overall.satisfied", scale4("satinfo", c("4", "3"), asked = searched))
add("sat_info_overall.very_satisfied", scale4("satinfo", "4", asked = searched))
overall <- each("sat_info_overall", reading, function(code) scale4("satinfo", code, asked = searched))
sat_items <- c("CLAR", "MODES", "AIDES", "ORIEN", "DELAI", "ACCUE")
item <- function(codes) function(code) scale4(paste0("satdet[", code, "]"), codes, asked = searched)
details <- vapply(sat_items, function(code) add(paste0("sat_info.", code, ".satisfied"), item(c("4", "3"))(code)), "")
details_top <- vapply(sat_items, function(code) add(paste0("sat_info.", code, ".very_satisfied"), item("4")(code)), "")
add("info_searched.yes", yesno("infocher", "1"))
special <- rowSums(people[paste0("situat[", c("SEP", "RES", "DEU", "HAN"), "]")] != "") > 0
add("special_info_ease.easy", scale4("sitfac", c("4", "3"), asked = special))
for (place in c("info_place_aware" = "lieuconn", "monenfant_aware" = "monenf", "itinerant_aware" = "itiner")) {
  id <- c(lieuconn = "info_place_aware", monenf = "monenfant_aware", itiner = "itinerant_aware")[[place]]
  add(paste0(id, ".aware"), aware(place, c("3", "2")))
  add(paste0(id, ".used"), aware(place, "3"))
}
channels_used <- each("info_channels_used", channels, function(code) several("infocan", channels, code, searched))
channel_preferred <- each("info_channel_preferred", channels, function(code) from_list("infopref", channels, code))
language_ok <- function(code) {
  answered_with("infolang", c("1", "2", "3"), chose(code), asked = searched, not_concerned = "8")
}
add("info_language_ok.always", language_ok("3"))
languages_ok <- each("info_language_ok", c("3", "2", "1"), language_ok)
languages_wanted <- each("info_language_wanted", tongues, function(code) several("langsou", tongues, code), "oth")
add("doors_count.one", from_list("portes", doors, "1", asked = searched))
add("doors_count.several", from_list("portes", doors, c("2", "3", "4"), asked = searched))
add("doors_count.never", from_list("portes", doors, "0", asked = searched))
add("sat_care.satisfied", scale4("satmode", c("4", "3"), asked = born))
add("sat_care.very_satisfied", scale4("satmode", "4", asked = born))
net <- scale4("satmode", c("4", "3"), asked = born)
net$score <- 2 * net$score - 1
add("sat_care.net", net, "net")
sat_care <- each("sat_care", reading, function(code) scale4("satmode", code, asked = born))
care_wanted <- each("care_wanted", c(care, "NPR"), function(code) from_list("modesou", c(care, "NPR"), code))
care_main <- each("care_main", care, function(code) from_list("modeact", care, code, asked = born))
barrier <- function(code) several("obstac", barriers, code)
hindrances <- each("barriers", barriers, barrier)
ease <- function(code, codes = c("4", "3")) scale4(paste0("accfac[", code, "]"), codes)
ease_items <- c("TRANS", "BATI", "HORAI", "INSCR", "LANGU", "COUT")
eases <- vapply(ease_items, function(code) add(paste0("access_ease.", code, ".easy"), ease(code)), "")
add("access_ease.TRANS.difficult", ease("TRANS", c("2", "1")))
add("admin_ease.easy", scale4("admfac", c("4", "3")))
admin <- each("admin_ease", reading, function(code) scale4("admfac", code))
add("travel_time.under_20", from_list("trajmin", minutes, c("T1", "T2")))
add("travel_time.under_20_public_transport",
  among(from_list("trajmin", minutes, c("T1", "T2")), people$trajmod == "TC"))
add("travel_time.20_or_more", from_list("trajmin", minutes, c("T3", "T4")))
travel_time <- each("travel_time", minutes, function(code) from_list("trajmin", minutes, code))
travel_mode <- each("travel_mode", modes, function(code) from_list("trajmod", modes, code))
hours <- each("hours_wanted", slots, function(code) several("horsou", slots, code))
add("activities_attended.yes", yesno("activ", "1"))
add("activities_attended.no", yesno("activ", "2"))
reasons <- c(barriers, "NEED")
nonuse <- each("nonuse_reasons", reasons, function(code) several("nonrec", reasons, code, people$activ == "2"))
add("nonworking_refused.yes", yesno("refus", "1", asked = people$emploi %in% c("W1", "WF", "W0")))
add("sibling_care_missing.yes", yesno("fratrie", "1"))
add("first_contact.reached",
  among(from_list("contact1", contacts, c("FC2", "FC3")), people$contact1 %in% c("FC1", "FC2", "FC3")))
add("first_contact.none", from_list("contact1", contacts, "FC4"))
add("facilitators.link_or_interpreter", several("facil", helpers, c("REL", "TRAD")))
facilitators <- each("facilitators", helpers, function(code) several("facil", helpers, code))
add("asked_opinion.yes", yesno("avisdem", "1"))
add("feels_heard.agree", scale4("ecoute", c("4", "3")))
add("feels_heard.strongly_agree", scale4("ecoute", "4"))
add("participate_how.willing", several("particip", ways, c("PQ", "PR", "PG")))
participate <- each("participate_how", ways, function(code) several("particip", ways, code))
employments <- each("employment", works, function(code) from_list("emploi", works, code))
youngest <- each("youngest_age", ages, function(code) from_list("agenf", ages, code))
add("children_u6.two_or_more", from_list("nbenf", as.character(0:9), as.character(2:9)))
add("french_reading.well", from_list("lirefr", reading, c("4", "3")))
answer_help <- each("answer_help", helps, function(code) from_list("aide", helps, code))
add("access.approachability", index(aware("lieuconn", c("3", "2")), lacks(barrier("INFO"))), "index")
add("access.acceptability",
  index(ease("LANGU"), lacks(barrier("LANG")), lacks(barrier("CONF")), lacks(barrier("WORK"))), "index")
add("access.availability", index(
  ease("TRANS"), ease("BATI"), ease("HORAI"), ease("INSCR"), scale4("admfac", c("4", "3")),
  from_list("trajmin", minutes, c("T1", "T2")), lacks(barrier("PLACE")), lacks(barrier("HOUR")), lacks(barrier("DIST")),
  lacks(barrier("ADM"))), "index")
add("access.affordability", index(ease("COUT"), lacks(barrier("COST"))), "index")
add("access.appropriateness",
  index(scale4("satmode", c("4", "3"), asked = born), scale4("ecoute", c("4", "3"))), "index")

# Groups -----------------------------------------------------------------------------------------------------------------

forms <- c("fr", "de", "en", "ar", "tr", "pt", "es", "it", "sq", "ti")
speaks <- sapply(tongues, function(code) people[[paste0("langmais[", code, "]")]] != "")
colnames(speaks)[colnames(speaks) == "other"] <- "oth"
people$employment <- ifelse(people$emploi == "W2", "working",
  ifelse(people$emploi %in% c("W1", "WF", "W0"), "nonworking", "indetermine"))
people$household <- ifelse(people$agenf %in% paste0("A", 0:4), "under_3",
  ifelse(people$agenf %in% c("A5", "A6"), "aged_3_to_5", NA))

# A group: its names in results.csv, and who is in it.
group_of <- function(members, basis = "all", language = "all", by = "", code = "") {
  list(members = members, basis = basis, language = language, by = by, code = code)
}
nobody_else <- list(group_of(everybody))
by_form <- lapply(forms, function(code) group_of(people$startlanguage == code, "questionnaire", code))
by_home <- lapply(colnames(speaks), function(code) group_of(speaks[, code], "home", code))
by_work <- lapply(c("working", "nonworking", "indetermine"), function(code) {
  group_of(people$employment == code, by = "employment", code = code)
})
stopifnot(people$startlanguage %in% forms)

# The pipeline's tables --------------------------------------------------------------------------------------------------

access <- paste0("access.", c("approachability", "acceptability", "availability", "affordability", "appropriateness"))
compared <- c("sat_info_overall.satisfied", "info_language_ok.always", "info_place_aware.aware", "activities_attended.yes",
  "asked_opinion.yes", "feels_heard.agree", hindrances, access)
tables <- list(
  list(measures = c("sat_info_overall.satisfied", "sat_info_overall.very_satisfied", details),
    levels = c("all", "part", "epci", "arrondissement"), groups = c(nobody_else, by_form)),
  list(measures = c("sat_info_overall.satisfied", "sat_info_overall.very_satisfied"),
    levels = c("all", "part", "epci", "density"), groups = nobody_else, changes = TRUE),
  list(measures = overall, levels = "all", groups = c(nobody_else, by_form)),
  list(measures = compared, levels = "all", groups = c(nobody_else, by_form, by_home, by_work), changes = TRUE),
  list(measures = c(access, eases, hindrances, "info_place_aware.aware", "monenfant_aware.aware", "travel_time.under_20"),
    levels = c("all", "part", "epci", "density"), groups = nobody_else),
  list(measures = setdiff(names(measures), c(compared, "travel_time.20_or_more")), levels = c("all", "part"),
    groups = nobody_else),
  # What the plan shows within areas of low density, and no table of the pipeline declares.
  list(measures = c("itinerant_aware.aware", "itinerant_aware.used", "access_ease.TRANS.difficult",
    "travel_time.20_or_more"), levels = c("all", "density"), groups = nobody_else))
# Measures and levels whose territories are compared with everybody else; the cells are those of tables above.
between_territories <- c("sat_info_overall.satisfied", "info_place_aware.aware")
levels_compared <- c("part", "epci")
