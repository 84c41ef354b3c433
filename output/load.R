# Reads the tables of this folder with their types (R 4.0 or newer, no packages).
#
#   source("load.R"); tables <- load_tables(".")
#   once <- subset(tables$summaries, count_once)          # each essay once 每文计一次
#   counts <- merge(tables$counts, once[c("id", "document_path")],
#     by.x = c("summary_id", "document_path"), by.y = c("id", "document_path"))
#
# Missing values are NA, values of a closed list factors; split lists with strsplit(x, "|", fixed = TRUE).

# the apostrophe that keeps a text from being run as a formula by a spreadsheet
guard <- "(*UTF)^'(?='*[\\x{0}-\\x{20}\\x{7f}-\\x{a0}\\x{ad}\\x{34f}\\x{600}-\\x{605}\\x{61c}\\x{6dd}\\x{70f}\\x{890}-\\x{891}\\x{8e2}\\x{115f}-\\x{1160}\\x{1680}\\x{17b4}-\\x{17b5}\\x{180b}-\\x{180f}\\x{2000}-\\x{200f}\\x{2028}-\\x{202f}\\x{205f}-\\x{206f}\\x{2800}\\x{3000}\\x{3164}\\x{fe00}-\\x{fe0f}\\x{feff}\\x{ffa0}\\x{fff0}-\\x{fffb}\\x{110bd}\\x{110cd}\\x{13430}-\\x{1343f}\\x{1bca0}-\\x{1bca3}\\x{1d173}-\\x{1d17a}\\x{e0000}-\\x{e0fff}]*[\\x{3d}\\x{2b}\\x{2d}\\x{40}\\x{ff1d}\\x{ff0b}\\x{ff0d}\\x{ff20}\\x{fe66}\\x{fe62}\\x{fe63}\\x{fe6b}\\x{207c}\\x{207a}\\x{207b}\\x{208c}\\x{208a}\\x{208b}\\x{2212}\\x{fb29}\\x{9}\\x{d}\\x{a}])"

types <- list(
  documents = c(
    path = "character",
    id = "character",
    sha256 = "character",
    bytes = "numeric",
    format = "character",
    encoding = "character",
    script = "character",
    title = "character",
    published = "character",
    declared_year = "numeric",
    source = "character",
    url = "character",
    extraction = "character",
    metadata = "character",
    summaries = "numeric",
    status = "character"
  ),
  summaries = c(
    id = "character",
    document_path = "character",
    ordinal = "numeric",
    title = "character",
    start = "numeric",
    end = "numeric",
    genre = "character",
    year = "numeric",
    year_basis = "character",
    year_evidence = "character",
    issuer_text = "character",
    issuer_name = "character",
    issuer_type = "character",
    issuer_level = "character",
    issuer_region = "character",
    topics = "character",
    keywords = "character",
    duplicate_cluster = "character",
    duplicate_size = "numeric",
    duplicate_representative = "character",
    duplicate_similarity = "numeric",
    count_once = "logical",
    dates = "numeric",
    counts = "numeric",
    agencies = "numeric",
    themes = "numeric",
    checks = "character",
    metadata = "character"
  ),
  agency_registry = c(
    id = "character",
    identity = "character",
    name = "character",
    type = "character",
    level = "character",
    region_code = "character",
    region_name = "character",
    successor_name = "character",
    successor_since = "numeric",
    variants = "character",
    variant_mentions = "character",
    mentions = "numeric",
    documents = "numeric",
    summaries = "numeric",
    summaries_as_issuer = "numeric",
    first_year = "numeric",
    last_year = "numeric"
  ),
  dates = c(
    summary_id = "character",
    document_path = "character",
    text = "character",
    start = "numeric",
    end = "numeric",
    kind = "character",
    edtf = "character",
    rel = "numeric",
    mod = "character",
    part = "character",
    from = "Date",
    to = "Date",
    certainty = "character",
    rule = "character",
    sentence = "character"
  ),
  counts = c(
    summary_id = "character",
    document_path = "character",
    text = "character",
    start = "numeric",
    end = "numeric",
    value = "numeric",
    max = "numeric",
    bound = "character",
    unit = "character",
    object = "character",
    action = "character",
    indicator = "character",
    masked = "logical",
    period = "character",
    planned = "logical",
    rule = "character",
    sentence = "character"
  ),
  agencies = c(
    summary_id = "character",
    document_path = "character",
    text = "character",
    start = "numeric",
    end = "numeric",
    name = "character",
    agency_id = "character",
    type = "character",
    level = "character",
    region_code = "character",
    region_name = "character",
    successor_name = "character",
    successor_since = "numeric",
    self = "logical",
    role = "character",
    rule = "character",
    sentence = "character"
  ),
  themes = c(
    summary_id = "character",
    document_path = "character",
    text = "character",
    start = "numeric",
    end = "numeric",
    kind = "character",
    year = "numeric",
    rule = "character",
    sentence = "character"
  ),
  topics = c(
    summary_id = "character",
    document_path = "character",
    topic = "character",
    score = "numeric",
    start = "numeric",
    end = "numeric",
    sentence = "character"
  ),
  codes = c(
    summary_id = "character",
    document_path = "character",
    code = "character",
    places = "numeric",
    start = "numeric",
    end = "numeric",
    sentence = "character"
  )
)

allowed <- list(
  documents = list(
    format = c("txt", "md", "html", "mhtml", "docx", "doc", "rtf", "odt", "pdf", "xlsx", "csv", "tsv", "jsonl", "json", "parquet"),
    encoding = c("utf-8", "utf-16le", "utf-16be", "gbk", "gb18030", "big5", "big5-hkscs"),
    script = c("hans", "hant"),
    status = c("ok", "rejected")
  ),
  summaries = list(
    genre = c("report", "plan", "speech", "news", "notice"),
    year_basis = c("stated", "reference", "theme", "anniversary", "published"),
    issuer_type = c("market_regulation", "consumer_association", "government", "justice", "other_government", "finance", "enterprise", "education", "media", "social_organization", "other"),
    issuer_level = c("national", "province", "city", "county", "township")
  ),
  agency_registry = list(
    identity = c("named", "masked", "open"),
    type = c("market_regulation", "consumer_association", "government", "justice", "other_government", "finance", "enterprise", "education", "media", "social_organization", "other"),
    level = c("national", "province", "city", "county", "township")
  ),
  dates = list(
    kind = c("date", "range", "duration"),
    mod = c("start", "mid", "end", "approx"),
    part = c("morning", "noon", "afternoon", "evening"),
    certainty = c("stated", "implied")
  ),
  counts = list(
    bound = c("exact", "over", "under", "about"),
    indicator = c("materials_distributed", "consultations", "complaints_received", "complaints_resolved", "losses_recovered", "participants", "staff_deployed", "organizations_involved", "inspections", "cases", "goods_seized_destroyed", "goods_value", "publicity_displays", "media_reports", "messages_sent", "venues", "services_provided", "events_held", "rate", "other")
  ),
  agencies = list(
    type = c("market_regulation", "consumer_association", "government", "justice", "other_government", "finance", "enterprise", "education", "media", "social_organization", "other"),
    level = c("national", "province", "city", "county", "township"),
    role = c("issuer", "organizer", "co_organizer", "participant", "supporter", "superior", "media", "recipient")
  ),
  themes = list(
    kind = c("annual", "activity")
  ),
  topics = list(
    topic = c("law_publicity", "consultation_service", "complaint_handling", "enforcement_inspection", "counterfeit_destruction", "financial_education", "school_campaign", "rural_outreach", "elderly_protection", "food_drug_safety", "quality_metrology", "media_campaign", "business_integrity", "volunteer_service", "forum_meeting", "contest_performance", "online_consumption", "green_consumption", "tobacco", "training")
  ),
  codes = list(

  )
)

load_tables <- function(folder = ".") {
  sapply(names(types), function(name) load_table(file.path(folder, paste0(name, ".csv")), name), simplify = FALSE)
}

load_table <- function(path, name) {
  table <- read.csv(path, colClasses = types[[name]], na.strings = "", fileEncoding = "UTF-8-BOM", check.names = FALSE)
  for (column in names(table)) {
    if (is.character(table[[column]])) table[[column]] <- sub(guard, "", table[[column]], perl = TRUE)
  }
  for (column in names(allowed[[name]])) {
    table[[column]] <- factor(table[[column]], levels = allowed[[name]][[column]])
  }
  table
}
