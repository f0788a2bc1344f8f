"""Raw cells in, values out: one module a kind of value, with what was assumed."""

from data_access.ingest.cleaning.bandwidth import BandwidthLine, clean_bandwidth
from data_access.ingest.cleaning.blanks import BlankWords, blank_words
from data_access.ingest.cleaning.booleans import clean_boolean
from data_access.ingest.cleaning.cleaned import Cleaned, CleanedColumn
from data_access.ingest.cleaning.codes import clean_code, clean_school_code
from data_access.ingest.cleaning.columns import Kind, clean_column
from data_access.ingest.cleaning.dates import clean_date, clean_month
from data_access.ingest.cleaning.degrees import clean_degrees, likely_degrees
from data_access.ingest.cleaning.month_order import settle_by_order
from data_access.ingest.cleaning.numeric import clean_integer, clean_number
from data_access.ingest.cleaning.school_years import clean_school_year, clean_term
from data_access.ingest.cleaning.shares import clean_share
from data_access.ingest.cleaning.text import normalise
from data_access.ingest.cleaning.texts import clean_text
from data_access.ingest.cleaning.zero_words import zero_words

__all__ = [
    "BandwidthLine",
    "BlankWords",
    "Cleaned",
    "CleanedColumn",
    "Kind",
    "blank_words",
    "clean_bandwidth",
    "clean_boolean",
    "clean_code",
    "clean_column",
    "clean_date",
    "clean_degrees",
    "clean_integer",
    "clean_month",
    "clean_number",
    "clean_school_code",
    "clean_school_year",
    "clean_share",
    "clean_term",
    "clean_text",
    "likely_degrees",
    "normalise",
    "settle_by_order",
    "zero_words",
]
