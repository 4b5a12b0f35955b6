"""The kinds that a reading may name, for which a phrase book must have words."""

FEELINGS = (
    "anger", "disappointment", "worry", "frustration", "sadness", "humiliation", "exhaustion", "disgust",
)  # fmt: skip
HARDSHIPS = ("time", "money", "health", "family", "work", "event", "home", "hunger")
REQUESTS = (
    "refund", "replacement", "repair", "explanation", "apology", "callback", "cancellation",
    "compensation", "delivery", "correction", "other",
)  # fmt: skip
TOPICS = (
    "delivery_late", "delivery_missing", "delivery_damaged", "wrong_item", "defective_product",
    "poor_quality", "refund_pending", "return_refused", "wrong_charge", "price",
    "cancellation_difficult", "subscription", "repair_delay", "appointment_missed", "waiting_time",
    "no_answer", "rude_staff", "poor_service", "wrong_information", "broken_promise", "account_access",
    "website_app", "payment_failed", "fraud", "money_held", "flight_delay", "flight_cancelled",
    "baggage", "booking", "accommodation", "cleanliness", "food", "noise", "utility_outage",
    "internet_outage", "phone_network", "bill_meter", "insurance_claim", "loan_mortgage",
    "medical_care", "public_transport", "parking_fine", "building_maintenance", "privacy_data",
    "discrimination", "safety", "unwanted_contact", "staff_competence", "closing_store_hours",
    "event_ticket", "education_course", "other",
)  # fmt: skip
