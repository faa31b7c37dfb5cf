// AuditReports turns values into text: a scan, a register, a gate decision or a rule page into what a terminal, a CI service,
// a machine or a reader of Markdown wants.
//
// It must not know files, clocks, environment or the terminal: width, colour, dates and templates are parameters, so that the
// same value always gives the same bytes. The design decision worth defending: each format has one file that knows how to
// escape for it, and every renderer passes all text from the repository through that file, so that no file name or line of
// source can break out of the place where it is shown.
