"""The kinds of assessments and of records there are."""

ASSESSMENT, LIBRARY = "assessment", "library"
KINDS = (ASSESSMENT, LIBRARY)

COMMENT = "comment"
REVIEW_ROUND = "review-round"
ACCEPTANCE = "acceptance"
DECISION_POINT = "decision-point"
SIGN_OFF = "sign-off"
DOCUMENT_SENT = "document-sent"
DOCUMENT_RETURNED = "document-returned"
PURGE = "purge"
IMPORTED = "imported"
FORM_CHANGED = "form-changed"
EXAMPLE = "example"

RECORDS = (
    COMMENT,
    REVIEW_ROUND,
    ACCEPTANCE,
    DECISION_POINT,
    SIGN_OFF,
    DOCUMENT_SENT,
    DOCUMENT_RETURNED,
    PURGE,
    IMPORTED,
    FORM_CHANGED,
    EXAMPLE,
)
