import Office

extension EnglishWords {
  public func keyAdded(_ key: PersonKey) -> String {
    "noted the key \(key.fingerprint) for \(key.personName)"
  }

  public func keyRemoved(_ key: PersonKey) -> String {
    "took away the key \(key.fingerprint) of \(key.personName)"
  }

  public func removed(since moment: Moment) -> String { "taken away \(self.moment(moment))" }

  public func noKeys(handle: String?) -> String {
    "No SSH key is noted. Note one: vpdt person key add \(handle ?? "PERSON") --file KEY.pub"
  }

  public func signedWith(_ fingerprint: String) -> String {
    "signed with the SSH key \(fingerprint)"
  }

  public func checked(_ check: ApprovalCheck) -> String {
    let what =
      "\(check.document.title) version \(check.version): approved by \(check.personName), signed with "
      + "the SSH key \(check.approval.key.fingerprint), received \(moment(check.approval.attachedAt))"
    return what + ": " + (check.isSound ? "GOOD" : "NOT confirmed")
  }

  public func finding(_ finding: ApprovalFinding) -> String {
    switch finding {
    case .genuine: "The signature is by this key over the statement that is kept."
    case .forged: "The signature is NOT by this key over the statement that is kept."
    case .unchecked(let error): "The signature was NOT checked: \(problem(error).what)."
    case .keyOpen: "The key counts today."
    case .keyRemoved(let moment):
      "The key was taken away \(self.moment(moment)), after it had signed: the signature holds."
    case .keyNotInForce: "When the signature came, the key did NOT count for the approver."
    case .fits:
      "The statement says what is recorded: document, version, digests of the files, person, time."
    case .differs(let difference):
      "The statement does NOT say what is recorded as “\(difference.key.rawValue)”: signed was "
        + "“\(difference.said)”, recorded is “\(difference.recorded)”."
    case .notAStatement: "The statement that is kept can NOT be read any more."
    case .journalHolds(let line): "The journal still has line \(line) as it was at the signature."
    case .journalDiffers(let line):
      "The journal does NOT have line \(line) as it was at the signature."
    case .filesSound(let count): "All files are on the shelf (\(count)), byte for byte."
    case .fileNotSound(let name): "The file “\(name)” on the shelf is gone or was changed."
    case .stands: "This is the approval that counts."
    case .superseded(let version):
      "This approval does NOT count any more: the document is at version \(version), not approved "
        + "or approved again."
    }
  }

  public func written(_ approval: SignedApproval, toFolder path: String) -> [String] {
    [
      "wrote statement.txt, statement.txt.sig and allowed_signers to \(path); to check without vpdt:",
      "  " + plainCheck(approval, path),
    ]
  }

  public func problem(_ error: KeyError) -> Problem {
    switch error {
    case .notAKey(let flaw):
      Problem(
        "this is no public SSH key: \(why(flaw))",
        try: "take the whole line of the file .pub: ssh-ed25519 AAAA… comment")
    case .secret:
      Problem(
        "this is a secret key: it belongs on no other machine, the office does not take it",
        try: "the file .pub beside it; count this key as exposed and make a new one")
    case .unknownKind(let kind):
      Problem(
        "keys of the kind “\(kind)” are not taken",
        try: SSHKeyKind.allCases.map(\.rawValue).joined(separator: ", "))
    case .weak(let bits):
      Problem(
        "the RSA key has only \(bits) bits, 2048 are needed",
        try: "ssh-keygen -t ed25519, then note the new key")
    case .taken(let fingerprint, let name):
      Problem(
        "the key \(fingerprint) is noted for \(name) already",
        try: "a key for each person; if it was a mistake: vpdt person key remove \(fingerprint)")
    case .unknown(let text):
      Problem("there is no key “\(text)” in use", try: "vpdt person key list")
    case .ownKey(let name, let keepers):
      Problem(
        "\(name) does not note their own key: a signature must say more than the account does",
        try: "ask \(keepers.joined(separator: ", ")), who compares the fingerprint with you")
    case .notTheirs(let fingerprint, let handle):
      Problem(
        "the key \(fingerprint) is not, or no longer, one of \(handle)'s",
        try: "whoever keeps people looks: vpdt person key list; then authorized_keys is made anew")
    }
  }

  private func why(_ flaw: KeyError.Flaw) -> String {
    switch flaw {
    case .shape: "kind and Base64 on one line are needed"
    case .severalLines: "there are several lines"
    case .options: "options stand before the kind"
    case .damaged: "the Base64 is damaged"
    case .otherKind: "the Base64 says another kind"
    }
  }

  public func problem(_ error: ApprovalError) -> Problem {
    switch error {
    case .unsigned(let document):
      Problem(
        "no approval of \(document) is signed with an SSH key",
        try: "vpdt approval statement \(document)")
    case .anothers(let document, let name):
      Problem("\(document) was approved by \(name)", try: "let \(name) sign their own decision")
    case .noKey(let name, let handle):
      Problem(
        "no SSH key is noted for \(name)",
        try: "ask who keeps people: vpdt person key add \(handle) --file KEY.pub")
    case .formSettled(let document):
      Problem("\(document) is approved, and with it the form of signing", try: "leave --form out")
    case .signedAlready(let document, let key):
      Problem(
        "the approval of \(document) is signed with the SSH key \(key)",
        try: "vpdt approval verify \(document)")
    case .noStatement(let document):
      Problem(
        "no statement was printed for \(document)",
        try: "vpdt approval statement \(document) > s.txt, sign it, send the signature")
    case .notAStatement:
      Problem(
        "this is no statement as vpdt prints it, byte for byte",
        try: "print it again: vpdt approval statement, straight into a file, and sign that")
    case .otherStatement(let line, let said, let recorded):
      Problem(
        "the statement does not say what is recorded as “\(line)”: signed was “\(said)”, recorded "
          + "is “\(recorded)”",
        try: "look at the document, print a new statement and sign that")
    case .otherJournal(let line):
      Problem(
        "the journal has no line “\(line)”, which the statement names",
        try: "print a new statement; if it stays so: vpdt journal verify")
    case .decidedSince(let document):
      Problem(
        "somebody has decided on \(document) since the statement was printed",
        try: "vpdt outgoing show \(document), then print a new statement")
    case .nothingSent:
      Problem(
        "no signature was sent", try: "vpdt approval attach D1 < s.txt.sig, or --file s.txt.sig")
    case .notASignature(let flaw):
      Problem(
        "this is no SSH signature that can be used: \(why(flaw))",
        try: "ssh-keygen -Y sign -f ~/.ssh/id_ed25519 -n vpdt-approval s.txt, then send s.txt.sig")
    case .otherPurpose(let purpose):
      Problem(
        "the signature was made for something else: “\(purpose)”",
        try: "sign again with -n vpdt-approval")
    case .otherKey(let fingerprint, let holder):
      Problem(
        "the key \(fingerprint) is not one of yours in use"
          + (holder.map { ", but of \($0)" } ?? ""),
        try: "vpdt person key list")
    case .wrong:
      Problem(
        "the signature is not by this key over this statement",
        try:
          "sign the one printed last, or send both: cat s.txt s.txt.sig | vpdt approval attach D1")
    case .programMissing:
      Problem(
        "there is no ssh-keygen here, so the signature could not be checked",
        try: "apt-get install openssh-client (8.2 or later)")
    case .unchecked(let detail):
      Problem(
        "ssh-keygen gave no answer, the signature was not checked: \(detail)",
        try: "vpdt doctor; OpenSSH 8.2 or later is needed")
    }
  }

  private func why(_ flaw: ApprovalError.Flaw) -> String {
    switch flaw {
    case .armour: "its first or last line is missing"
    case .tooLarge: "larger than any"
    case .damaged: "damaged"
    case .untouched: "the device signed without being touched"
    }
  }
}
