"""Reads the tables of this folder with their types (pandas 1.5 or newer).

    from load import load
    tables = load()
    once = tables["summaries"][tables["summaries"]["count_once"]]          # each essay once 每文计一次
    counts = tables["counts"].merge(once[["id", "document_path"]],
        left_on=["summary_id", "document_path"], right_on=["id", "document_path"])

Missing values are pandas.NA. Lists (topics|keywords) are Python lists.
"""
import re
from pathlib import Path

import pandas as pd

# the apostrophe that keeps a text from being run as a formula by a spreadsheet
GUARD = re.compile(r"""^'(?='*[\u0000-\u0020\u007f-\u00a0\u00ad\u034f\u0600-\u0605\u061c\u06dd\u070f\u0890-\u0891\u08e2\u115f-\u1160\u1680\u17b4-\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]*[\u003d\u002b\u002d\u0040\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b\u207c\u207a\u207b\u208c\u208a\u208b\u2212\ufb29\u0009\u000d\u000a])""")

TYPES = {
    "documents": {
        "path": "string",
        "id": "string",
        "sha256": "string",
        "bytes": "Int64",
        "format": "category:txt|md|html|mhtml|docx|doc|rtf|odt|pdf|xlsx|csv|tsv|jsonl|json|parquet",
        "encoding": "category:utf-8|utf-16le|utf-16be|gbk|gb18030|big5|big5-hkscs",
        "script": "category:hans|hant",
        "title": "string",
        "published": "string",
        "declared_year": "Int64",
        "source": "string",
        "url": "string",
        "extraction": "string",
        "metadata": "string",
        "summaries": "Int64",
        "status": "category:ok|rejected",
    },
    "summaries": {
        "id": "string",
        "document_path": "string",
        "ordinal": "Int64",
        "title": "string",
        "start": "Int64",
        "end": "Int64",
        "genre": "category:report|plan|speech|news|notice",
        "year": "Int64",
        "year_basis": "category:stated|reference|theme|anniversary|published",
        "year_evidence": "string",
        "issuer_text": "string",
        "issuer_name": "string",
        "issuer_type": "category:market_regulation|consumer_association|government|justice|other_government|finance|enterprise|education|media|social_organization|other",
        "issuer_level": "category:national|province|city|county|township",
        "issuer_region": "string",
        "topics": "list",
        "keywords": "list",
        "duplicate_cluster": "string",
        "duplicate_size": "Int64",
        "duplicate_representative": "string",
        "duplicate_similarity": "Float64",
        "count_once": "boolean",
        "dates": "Int64",
        "counts": "Int64",
        "agencies": "Int64",
        "themes": "Int64",
        "checks": "list",
        "metadata": "string",
    },
    "agency_registry": {
        "id": "string",
        "identity": "category:named|masked|open",
        "name": "string",
        "type": "category:market_regulation|consumer_association|government|justice|other_government|finance|enterprise|education|media|social_organization|other",
        "level": "category:national|province|city|county|township",
        "region_code": "string",
        "region_name": "string",
        "successor_name": "string",
        "successor_since": "Int64",
        "variants": "list",
        "variant_mentions": "list",
        "mentions": "Int64",
        "documents": "Int64",
        "summaries": "Int64",
        "summaries_as_issuer": "Int64",
        "first_year": "Int64",
        "last_year": "Int64",
    },
    "dates": {
        "summary_id": "string",
        "document_path": "string",
        "text": "string",
        "start": "Int64",
        "end": "Int64",
        "kind": "category:date|range|duration",
        "edtf": "string",
        "rel": "Int64",
        "mod": "category:start|mid|end|approx",
        "part": "category:morning|noon|afternoon|evening",
        "from": "date",
        "to": "date",
        "certainty": "category:stated|implied",
        "rule": "string",
        "sentence": "string",
    },
    "counts": {
        "summary_id": "string",
        "document_path": "string",
        "text": "string",
        "start": "Int64",
        "end": "Int64",
        "value": "Float64",
        "max": "Float64",
        "bound": "category:exact|over|under|about",
        "unit": "string",
        "object": "string",
        "action": "string",
        "indicator": "category:materials_distributed|consultations|complaints_received|complaints_resolved|losses_recovered|participants|staff_deployed|organizations_involved|inspections|cases|goods_seized_destroyed|goods_value|publicity_displays|media_reports|messages_sent|venues|services_provided|events_held|rate|other",
        "masked": "boolean",
        "period": "string",
        "planned": "boolean",
        "rule": "string",
        "sentence": "string",
    },
    "agencies": {
        "summary_id": "string",
        "document_path": "string",
        "text": "string",
        "start": "Int64",
        "end": "Int64",
        "name": "string",
        "agency_id": "string",
        "type": "category:market_regulation|consumer_association|government|justice|other_government|finance|enterprise|education|media|social_organization|other",
        "level": "category:national|province|city|county|township",
        "region_code": "string",
        "region_name": "string",
        "successor_name": "string",
        "successor_since": "Int64",
        "self": "boolean",
        "role": "category:issuer|organizer|co_organizer|participant|supporter|superior|media|recipient",
        "rule": "string",
        "sentence": "string",
    },
    "themes": {
        "summary_id": "string",
        "document_path": "string",
        "text": "string",
        "start": "Int64",
        "end": "Int64",
        "kind": "category:annual|activity",
        "year": "Int64",
        "rule": "string",
        "sentence": "string",
    },
    "topics": {
        "summary_id": "string",
        "document_path": "string",
        "topic": "category:law_publicity|consultation_service|complaint_handling|enforcement_inspection|counterfeit_destruction|financial_education|school_campaign|rural_outreach|elderly_protection|food_drug_safety|quality_metrology|media_campaign|business_integrity|volunteer_service|forum_meeting|contest_performance|online_consumption|green_consumption|tobacco|training",
        "score": "Float64",
        "start": "Int64",
        "end": "Int64",
        "sentence": "string",
    },
    "codes": {
        "summary_id": "string",
        "document_path": "string",
        "code": "string",
        "places": "Int64",
        "start": "Int64",
        "end": "Int64",
        "sentence": "string",
    },
}


def load(folder=Path(__file__).parent):
    """The tables by name."""
    return {name: read(Path(folder) / f"{name}.csv", types) for name, types in TYPES.items()}


def read(path, types):
    # "date", "list" and "category:a|b" are words of this file; the others are dtypes of pandas
    dtypes = {name: kind if kind in ("Int64", "Float64", "boolean") else "string" for name, kind in types.items()}
    table = pd.read_csv(path, dtype=dtypes, encoding="utf-8-sig", keep_default_na=False, na_values=[""])
    for name, kind in types.items():
        if dtypes[name] == "string":
            table[name] = table[name].map(lambda text: GUARD.sub("", text), na_action="ignore").astype("string")
        if kind == "date":
            table[name] = pd.to_datetime(table[name], format="%Y-%m-%d")
        elif kind == "list":
            table[name] = table[name].map(lambda text: text.split("|"), na_action="ignore")
        elif kind.startswith("category:"):
            table[name] = table[name].astype(pd.CategoricalDtype(kind[9:].split("|")))
    return table
