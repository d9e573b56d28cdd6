import Bytes
import Exchange
import Office

extension BundleError {
  /// The failure in the office's own words.
  func forOffice(path: String) -> any ReportableError {
    switch self {
    case .nothingThere(let path): FileError.missing(path: path)
    case .exists(let path): ExchangeError.targetExists(path: path)
    case .archive(let error):
      ExchangeError.badBundle(
        path: path,
        faults: [BundleFault(place: "", code: code, detail: String(describing: error))])
    case .tooManyDocuments(let limit):
      ExchangeError.badBundle(
        path: path, faults: [BundleFault(place: "", code: code, detail: "> \(limit)")])
    case .faulty(let problems):
      ExchangeError.badBundle(path: path, faults: problems.map { BundleFault($0) })
    case .changed(let place):
      ExchangeError.badBundle(
        path: path, faults: [BundleFault(place: place, code: code, detail: "")])
    }
  }
}

extension BundleFault {
  /// A message that cannot be read.
  init(_ error: EdxmlError, at place: String = "") {
    self.init(
      place: place, code: "bundle.unreadable-document",
      detail: "\(error.path), \(error.line): \(error.code)")
  }

  init(_ problem: Exchange.BundleProblem) {
    let detail: String
    switch problem.kind {
    case .unreadable(let error):
      self.init(error, at: problem.path)
      return
    case .badPaper(let error): detail = String(describing: error)
    case .badName(let fault): detail = String(describing: fault)
    case .damaged(let error): detail = String(describing: error)
    case .sizeDiffers(let stated, let found): detail = "\(stated) ≠ \(found)"
    case .countDiffers(let stated, let found): detail = "\(stated) ≠ \(found)"
    case .unknownProfile(let text): detail = text
    case .tooDeep(let limit), .tooManyFiles(let limit), .tooLarge(let limit):
      detail = "> \(limit)"
    case .notBeside(let index): detail = "\(index + 1)"
    case .notABag, .notAFile, .missing, .unknown, .digestDiffers, .outOfPlace, .noDocument,
      .notAttached:
      detail = ""
    }
    self.init(place: problem.path, code: problem.code, detail: detail)
  }
}
