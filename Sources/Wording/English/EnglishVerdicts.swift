import Office

extension EnglishWords {
  public func verdict(_ verdict: Verdict) -> String {
    switch verdict {
    case .valid: "valid"
    case .extended: "valid, then filled in"
    case .altered: "ALTERED after signing"
    case .broken: "BROKEN signature"
    case .untrusted: "NOT trusted"
    case .unsigned: "not signed"
    case .unreadable: "NOT readable"
    case .unchecked: "NOT checked"
    }
  }

  public func sentence(_ report: SignatureReport) -> String {
    let name = report.signer?.name ?? "an unknown signer"
    switch report.verdict {
    case .valid:
      return "Valid signature: \(name)\(time(of: report))."
    case .extended:
      let fields = report.findings.compactMap {
        if case .fieldFilled(let field) = $0 { field } else { nil }
      }
      return "Valid signature: \(name)\(time(of: report)); filled in afterwards: "
        + fields.joined(separator: ", ") + ". Look again before registering."
    case .altered:
      return
        "The document was changed after \(name) signed it, or the signature does not cover it. "
        + "Do not register it; ask the sender to send it again."
    case .broken: return "The signature is broken and cannot be checked. Treat it as unsigned."
    case .untrusted:
      let reason = report.findings.first { $0.verdict == .untrusted }.map(finding) ?? ""
      return "The signature is intact (\(name)) but not trusted: \(reason)."
    case .unchecked:
      let reason = report.findings.first { $0.verdict == .unchecked }.map(finding) ?? ""
      return "The signature of \(name) was not checked: \(reason). That does not mean it is valid."
    case .unsigned, .unreadable: return verdict(report.verdict)
    }
  }

  private func time(of report: SignatureReport) -> String {
    guard let at = report.signedAt else { return "" }
    return report.timeStamp == .ok
      ? ", signed \(moment(at)) (time stamped)"
      : "; the signer says \(moment(at)), no time stamp confirms it"
  }

  public func sentence(_ report: SignedFileReport) -> String? {
    if let unreadable = report.unreadable {
      return switch unreadable.code {
      case "pdf.needs-password":
        "The file needs a password: nobody can see what was signed. Ask for one without."
      case "pdf.not-a-pdf", "pdf.empty": "This is no PDF file."
      case "pdf.truncated": "The file is cut off, its end is missing. Ask for it again."
      case "pdf.beyond-limits": "The file is larger or more nested than any honest one."
      default: "The structure of the PDF cannot be read."
      }
    }
    if report.verdict != .unsigned { return nil }
    if report.signatures.contains(where: { $0.kind == .timestamp }) {
      return "There is a time stamp in the file, and nobody who signed."
    }
    return report.emptyFields > 0
      ? "The file is not signed; fields waiting: \(report.emptyFields)." : "The file is not signed."
  }

  public func finding(_ finding: SignatureFinding) -> String {
    switch finding {
    case .form(let flaw, _): "the form of the signature is wrong (\(flaw)): \(form(flaw))"
    case .contentChanged: "the content is another than what was signed"
    case .valueDamaged: "the signature value does not fit the signer's key"
    case .noSignature(let reason): "no structure of a signature (\(reason))"
    case .changed(let kind, let detail, let object): changed(kind, detail, object)
    case .trailingBytes(let count): "\(count) bytes follow the end, which no signature covers"
    case .untidyEnd: "the file does not end as a file does"
    case .unknownIssuer(let name): "the office does not trust the issuer “\(name)”"
    case .selfSigned: "the signer issued the certificate alone"
    case .expired(let at): "the certificate has expired" + since(at)
    case .notYetValid(let at):
      "the certificate was not valid yet"
        + (at.map { ", but only from " + date($0.date) } ?? "")
    case .revoked(let at): "the certificate has been revoked" + since(at)
    case .keyUsage: "the certificate was not issued for signing"
    case .improperPath(let error): "an issuer had no right to issue it (openssl \(error))"
    case .weakAlgorithm(let name): "\(name) is no longer safe"
    case .otherCertificate: "the signature names another certificate"
    case .unchecked(let reason): unchecked(reason)
    case .fieldFilled(let name): "field “\(name)” was filled in afterwards"
    case .laterSignature(let name): "signed again afterwards, in field “\(name)”"
    case .laterTimestamp: "time stamped afterwards"
    case .laterEvidence: "certificates and revocation lists were added afterwards"
    case .laterDescription: "the description was changed afterwards, which no page shows"
    case .timeProven(let name): "the time is confirmed by “\(name)”"
    case .timeClaimed: "the time is what the signer says"
    case .timestampBad(let reason): "the time stamp proves nothing: \(timestamp(reason))"
    case .revocationUnknown(let reason):
      "whether the certificate was revoked is not known: \(revocation(reason))"
    case .notRevoked(let at): "not revoked" + (at.map { " until " + date($0.date) } ?? "")
    }
  }

  private func since(_ moment: Moment?) -> String { moment.map { " since " + date($0.date) } ?? "" }

  private func form(_ flaw: String) -> String {
    switch flaw {
    case "byte-range-missing", "byte-range-malformed", "byte-range-beyond-end":
      "it does not say what was signed"
    case "contents-missing", "contents-unreadable": "there is no signature in it"
    case "gap-is-not-contents": "what is left out of the signature holds more than the signature"
    case "repeated-key": "an entry occurs twice, and programs differ about it"
    case "ends-inside-revision": "what was signed is no whole revision of the file"
    case "not-in-signed-revision": "the revision that was signed does not contain this signature"
    case "data-behind-structure": "other data follow the signature"
    default: "it lies in a compressed part, where nothing can be signed"
    }
  }

  private func changed(_ kind: String, _ detail: String, _ object: Int) -> String {
    let what =
      switch kind {
      case "root": "the file leads to other content"
      case "encryption": "the encryption was changed"
      case "catalog", "form": "entry \(detail) of the file was changed"
      case "page": "entry \(detail) of a page was changed"
      case "annotation": "a note or picture was laid over a page"
      case "unsigned-field": "a field was added that nobody signed"
      case "field": "field \(detail) was changed"
      case "signature-field": "the signature in field “\(detail)” was changed"
      case "field-locked": "field “\(detail)” had been locked by a signer"
      case "certified": "the author allowed no such change"
      case "pages": "pages were changed, added or taken away"
      case "font": "a font was changed"
      case "image": "a picture was changed"
      case "content": "the content of a page was changed"
      case "removed": "a part of the document was taken away"
      case "awakened": "what was signed had been prepared for content to appear later"
      case "evidence": "certificates or revocation lists in the file were changed"
      default: "a part of the document was changed"
      }
    return "after signing: " + what + (object > 0 ? " (object \(object))" : "")
  }

  private func timestamp(_ reason: String) -> String {
    switch reason {
    case "other-content": "it was given for other content"
    case "value-damaged": "it is damaged"
    case "weak": "it rests on what is no longer safe"
    case "unknown-authority": "the office does not trust the authority"
    case "expired": "the authority's certificate has expired"
    case "refused": "openssl does not accept it"
    default: unchecked(reason)
    }
  }

  private func revocation(_ reason: String) -> String {
    switch reason {
    case "no-list": "there is no revocation list of the issuer"
    case "outdated": "the revocation list is out of date"
    case "list-after-expiry": "the list was made after the certificate had expired"
    case "list-not-believed": "the signature on the revocation list is not believed"
    case "no-trust": "it is not known who the issuer is"
    default: unchecked(reason)
    }
  }

  private func unchecked(_ reason: String) -> String {
    switch reason {
    case "no-openssl": "there is no openssl here"
    case "openssl-too-old": "openssl is too old, 3.0 or later is needed"
    case "time-limit": "openssl did not answer in time"
    case "stopped": "it was stopped"
    case "too-many": "more signatures than one file may ask for; only the last ones were checked"
    case "no-anchors": "no root certificate is installed to trust"
    case "obsolete": "the kind of signature is obsolete"
    case "comparison": "it could not be compared with what was signed"
    default: "it could not be asked (\(reason))"
    }
  }

  public func evidence(_ evidence: CheckEvidence) -> String {
    "checked \(moment(evidence.at)), "
      + (evidence.openssl.isEmpty ? "no openssl" : evidence.openssl)
      + ", rules \(evidence.rules), trust store \(evidence.trust.prefix(16))"
  }

  public func signatureKind(_ report: SignatureReport) -> String {
    if report.kind == .timestamp { return "time stamp" }
    return report.signer?.isSeal ?? false ? "seal of a body" : "signature of a person"
  }

  public func orphans(_ count: Int) -> String {
    "\(count) signatures in the file to which its form does not lead: perhaps it was cut back"
  }
}

extension EnglishWords {
  public func problem(_ error: TrustError) -> Problem {
    switch error {
    case .noCertificate(let path):
      Problem("there is no certificate in \(path)", try: "get the issuer's file in PEM or DER")
    case .noRevocationList(let path):
      Problem("there is no revocation list in \(path)", try: "get the issuer's CRL in PEM or DER")
    case .damaged(let path, let block):
      Problem("block \(block) of \(path) is damaged", try: "get the file from the issuer again")
    case .tooLarge(let path):
      Problem("\(path) is larger than any file of certificates", try: "look whether it is one")
    case .unconfirmed(let path, let subject, let fingerprint):
      Problem(
        "nobody has compared the fingerprint of “\(subject)”: \(fingerprint)",
        try: "compare it with the issuer's by another channel; if it is the same, add for \(path): "
          + "--fingerprint \(fingerprint)")
    case .otherFingerprint(let path, let said):
      Problem(
        "nothing in \(path) has the fingerprint \(said)",
        try: "ask the issuer: it may be another file, or a forged one")
    case .notAnAuthority(let subject):
      Problem(
        "“\(subject)” issues no certificates and can be nobody's root",
        try:
          "get its issuer's certificate; for whoever signs here: vpdt trust add signer … --of PERSON"
      )
    case .severalSigners(let path, let count):
      Problem(
        "\(path) holds \(count) certificates; a signer's is added alone",
        try: "split the file, one certificate in each")
    case .unknownPurpose(let word):
      Problem(
        "there is no purpose “\(word)”", try: "root|intermediate|revocation|signer|seal")
    case .known(let subject, let name):
      Problem("“\(subject)” is in the trust store already, as “\(name)”", try: "vpdt trust list")
    case .unknown(let text):
      Problem("there is no “\(text)” in the trust store", try: "vpdt trust list")
    case .ambiguous(let text):
      Problem("several entries are called “\(text)”", try: "the first 8 digits of the fingerprint")
    }
  }
}
