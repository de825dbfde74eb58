//! The few parts of a page that answer without a new request.
