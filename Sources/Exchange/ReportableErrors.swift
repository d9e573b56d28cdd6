import Office
import XML

// `XML` knows nothing of the office, so what it throws learns here to be reported.

extension XMLError: ReportableError {}
extension XMLWritingError: ReportableError {}
