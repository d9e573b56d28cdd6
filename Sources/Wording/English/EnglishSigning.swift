import Office

extension EnglishWords {
  public func passphrase(of key: String) -> String {
    key.hasPrefix("pkcs11:") ? "PIN of the token" : "passphrase of \(key)"
  }

  public func signed(_ file: String, by signer: String) -> String {
    signer.isEmpty ? "signed: \(file)" : "signed: \(signer) → \(file)"
  }

  public func stampRequested(_ file: String) -> String {
    "the request is in \(file); send it to an authority of time, then use --answer"
  }

  public func stamped(_ file: String) -> String { "stamped with the time: \(file)" }

  public func place(_ name: String) -> String {
    switch name {
    case "person": "the empty field of the file"
    case "seal": "over the left third of the signature"
    default: "top right of page 1"
    }
  }

  public func problem(_ error: SigningFailure) -> Problem {
    switch error {
    case .programMissing(let name):
      Problem(
        "\(name) is not installed, nothing can be signed", try: "sudo apt-get install \(name)")
    case .failed(let detail): Problem("cannot sign: \(detail)", try: "check key and file")
    case .noSigner:
      Problem(
        "nothing to sign with was given", try: "--key KEY.p12, --key pkcs11:… or --signer PROGRAM")
    case .wrongPassphrase(let key):
      Problem("the passphrase does not open the key \(key)", try: "type it again")
    case .noTerminal:
      Problem(
        "there is no keyboard to ask for the passphrase, or the signer gave up",
        try: "run it at a terminal, or --passphrase-fd 3 3<FILE")
    case .noCertificate(let key):
      Problem("\(key) has no certificate that goes with its key", try: "--certificate FILE.pem")
    case .noTokenModule:
      Problem(
        "openssl cannot reach tokens here (pkcs11)",
        try: "sudo apt-get install libengine-pkcs11-openssl, or pkcs11-provider")
    case .keyKind(let name):
      Problem("a key of kind \(name) does not sign documents", try: "an RSA or ECDSA key")
    case .unsignable(let file, let code):
      Problem("cannot sign \(file): \(unsignable(code))", try: "vpdt pdf verify \(file)")
    case .earlierSignature(let field):
      Problem(
        "the signature in the field “\(field)” is broken, or the file was changed after it",
        try: "get the file again from whoever signed before")
    case .unsound(let finding):
      Problem(
        "the new signature is not valid" + (finding.map { ": " + self.finding($0) } ?? "")
          + "; the file was not kept", try: "check key and certificate")
    case .badPlace(let text):
      Problem(
        "“\(text)” is no place for a signature",
        try: "--at PAGE:X,Y,WIDTH,HEIGHT (mm from the top left), or --place person|seal|copy")
    case .noPage(let number): Problem("the file has no page \(number)", try: "another page")
    case .outsidePage:
      Problem("the place lies outside of the page", try: "--at PAGE:X,Y,WIDTH,HEIGHT in mm")
    case .noField(let name?):
      Problem("there is no empty signature field “\(name)”", try: "--at PAGE:X,Y,WIDTH,HEIGHT")
    case .noField(nil):
      Problem(
        "the file has no empty signature field, or several",
        try: "--field NAME or --at PAGE:X,Y,WIDTH,HEIGHT")
    case .fieldDemands(let name):
      Problem(
        "the field “\(name)” demands what cannot be done here",
        try: "sign elsewhere: --at PAGE:X,Y,WIDTH,HEIGHT")
    case .noPersonSeen:
      Problem(
        "no signature of a person is seen in the file that the seal could cover",
        try: "--at PAGE:X,Y,WIDTH,HEIGHT")
    case .picture(let file, let code):
      Problem("cannot show the picture \(file): \(picture(code))", try: "a PNG of 8 bits a colour")
    case .noFont:
      Problem(
        "there is no font for name and time",
        try: "--font TIMES.ttf, or vpdt setting set signing.font /path/to/TIMES.ttf")
    case .badFont(let file):
      Problem("\(file) is no TrueType font that may be embedded", try: "another .ttf")
    case .lettersMissing(let letters, let font):
      Problem("the font \(font) lacks the letters \(letters)", try: "a .ttf with all of Vietnamese")
    case .appearanceIncomplete:
      Problem(
        "a signature that is seen needs a place, and a picture or text",
        try: "--place or --at, with --picture FILE.png or --text")
    case .program(let path, let code, let detail):
      Problem(
        "the program \(path) \(program(code))" + (detail.isEmpty ? "" : ": " + detail),
        try: "try that program by itself")
    case .stamp(let code): Problem(stamp(code), try: "ask for a stamp again with --request FILE")
    case .noRoom:
      Problem(
        "the signature is longer than the room for it", try: "a certificate without its whole chain"
      )
    case .sealFirst(let document):
      Problem(
        "\(document) is not yet signed by the competent person; the body signs after them (Art. 32(2)(d))",
        try: "let the person sign first")
    case .remoteSession:
      Problem(
        "nothing is signed over a network: a key is used on its owner's machine alone (Decree 30/2020, Art. 32(3))",
        try: "vpdt pdf sign on your own machine, then vpdt outgoing attach-signed")
    }
  }

  private func unsignable(_ code: String) -> String {
    switch code {
    case "signing.encrypted": "it is encrypted"
    case "signing.certified-against-changes": "its author allows no further signature"
    case "signing.untidy-end": "it does not end as a file does"
    default: "it cannot be read (\(code))"
    }
  }

  private func picture(_ code: String) -> String {
    switch code {
    case "not-png": "it is no PNG"
    case "unsupported": "this kind of PNG is not supported"
    case "too-large": "it is too large"
    default: "it is damaged"
    }
  }

  private func program(_ code: String) -> String {
    switch code {
    case "missing": "cannot be run"
    case "time-limit": "did not answer in time"
    case "too-long": "answered too much"
    case "no-signature": "answered with no signature"
    case "other-bytes": "signed something else"
    default: "failed"
    }
  }

  private func stamp(_ code: String) -> String {
    switch code {
    case "refused": "the authority of time refused"
    case "other-signature": "this time stamp is of another signature"
    case "unsound": "the time stamp does not hold"
    case "nothing-to-stamp": "no signature at the end of the file waits for a time stamp"
    default: "this is no answer of an authority of time"
    }
  }
}
