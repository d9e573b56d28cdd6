import Exchange
import Office
import Platform
import Signatures

/// Has `xmlsec1` check the signature of a message, where it is installed.
///
/// Only a signature over the whole message counts, and only a certificate may name the key: a bare
/// key in the file would vouch for itself.
///
/// Source: edxml.md, section 7; xmlsec1(1).
struct XMLSignatureChecker {
  /// Files of one trusted root each, in PEM.
  var roots: [String] = []
  /// Files of one certificate each that leads from a signer to a root.
  var intermediates: [String] = []
  /// Where the program is looked for; as everywhere if nil.
  var searchPath: String?

  static let program = "xmlsec1"

  /// - Parameters:
  ///   - path: The file as it was received, absolute.
  ///   - marks: What the reader of messages has seen in it.
  func report(on path: String, marks: [EdxmlSignatureMark]) -> XMLSignatureReport {
    guard let first = marks.first(where: \.isStandard) else {
      guard let foreign = marks.first else { return .unsigned }
      return XMLSignatureReport(.unchecked(.foreignNamespace), line: foreign.line)
    }
    let certificate = first.certificate.flatMap { try? Certificate(der: $0) }
    return XMLSignatureReport(
      verdict(on: path, first, certificate, isOnly: marks.filter(\.isStandard).count == 1),
      signer: certificate?.subject.shortName, isWeak: first.isWeak, line: first.line)
  }

  private func verdict(
    on path: String, _ mark: EdxmlSignatureMark, _ certificate: Certificate?, isOnly: Bool
  ) -> XMLSignatureReport.Verdict {
    guard isOnly, mark.name == "Signature" else { return .unchecked(.several) }
    guard mark.coversMessage else { return .otherContent }
    guard certificate != nil else { return .unchecked(.noCertificate) }
    let answer = ask(about: path, ["--insecure"])
    guard answer == .intact, !roots.isEmpty else { return answer }
    let trust =
      roots.flatMap { ["--trusted-pem", $0] } + intermediates.flatMap { ["--untrusted-pem", $0] }
    return ask(about: path, trust) == .intact ? .trusted : .intact
  }

  /// What the program says of the first signature in the file: `intact`, `broken` or `unchecked`.
  private func ask(about path: String, _ trust: [String]) -> XMLSignatureReport.Verdict {
    var child = ChildProcess(
      XMLSignatureChecker.program,
      // References to elsewhere are refused, and so are all other ways to name a key: nothing is
      // fetched.
      ["--verify", "--enabled-key-data", "x509", "--enabled-reference-uris", "empty"] + trust
        + [path],
      environment: ["LC_ALL": "C"], searchPath: searchPath)
    child.timeLimit = 60_000
    let outcome: Outcome
    do throws(ChildProcessError) {
      outcome = try child.run()
    } catch {
      switch error {
      case .notFound: return .unchecked(.programMissing)
      case .failed(let error): return .unchecked(.undecided(error.reason))
      }
    }
    switch outcome.ending {
    case .exited(0): return .intact
    case .exited: return XMLSecAnswer(outcome).verdict
    case .outOfTime: return .unchecked(.undecided("\(child.timeLimit / 1000) s"))
    case .signalled, .outputTooLong, .stopped: return .unchecked(.undecided(""))
    }
  }
}

/// What the program says where it does not say that the signature is intact.
private struct XMLSecAnswer {
  private let lines: [String]

  init(_ outcome: Outcome) {
    lines = [outcome.output, outcome.errors].flatMap { bytes in
      bytes.split(separator: UInt8(ascii: "\n")).map {
        cleaned(String(decoding: $0, as: UTF8.self)).text
      }
    }
  }

  /// Wrong digests or values are broken; anything else means that it could not tell.
  var verdict: XMLSignatureReport.Verdict {
    let isBroken = lines.contains { line in
      line == "FAIL" || line.contains("Verification status: FAILED")
        || line.contains(":invalid data:")
    }
    if isBroken { return .broken }
    // `Error: failed to load document "…"` says it best; the names of functions say nothing.
    let words = lines.first { $0.hasPrefix("Error: ") && !$0.contains("failed to verify file") }
    return .unchecked(.undecided(words.map { String($0.dropFirst(7)) } ?? ""))
  }
}

extension EdxmlSignatureMark {
  /// Whether it is over this message as a whole and nothing else: one reference to the document
  /// itself, out of which nothing is left but the signature.
  var coversMessage: Bool {
    covered.count == 1 && covered[0].uri == "" && covered[0].transforms.count <= 4
      && covered[0].transforms.allSatisfy(EdxmlSignatureMark.wholeTransforms.contains)
  }

  /// Whether SHA-1 is used in it.
  var isWeak: Bool {
    ([method] + covered.map(\.digestMethod)).contains { $0?.hasSuffix("sha1") ?? false }
  }

  /// Transforms that keep all of the document but the signature itself (Canonical XML 1.0, 1.1 and
  /// Exclusive XML Canonicalization 1.0).
  private static let wholeTransforms: Set<String> = [
    "http://www.w3.org/2000/09/xmldsig#enveloped-signature",
    "http://www.w3.org/TR/2001/REC-xml-c14n-20010315",
    "http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments",
    "http://www.w3.org/2006/12/xml-c14n11", "http://www.w3.org/2006/12/xml-c14n11#WithComments",
    "http://www.w3.org/2001/10/xml-exc-c14n#",
    "http://www.w3.org/2001/10/xml-exc-c14n#WithComments",
  ]
}

extension OfficeDesk {
  /// The signature in the XML of a message the office keeps, under the roots the office trusts.
  ///
  /// - Parameters:
  ///   - path: The file as it was received.
  ///   - marks: What the reader of messages has seen in it.
  func xmlSignature(ofFileAt path: String, marks: [EdxmlSignatureMark]) throws
    -> XMLSignatureReport
  {
    marks.isEmpty ? .unsigned : try xmlSignatureChecker().report(on: path, marks: marks)
  }

  /// Checks under the roots the office trusts.
  func xmlSignatureChecker() throws -> XMLSignatureChecker {
    var checker = XMLSignatureChecker()
    checker.searchPath = programs
    for (purpose, path) in try trustedCertificateFiles() {
      if purpose == .root { checker.roots.append(path) } else { checker.intermediates.append(path) }
    }
    return checker
  }
}
