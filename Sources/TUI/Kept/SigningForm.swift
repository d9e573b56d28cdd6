import Desk
import Office
import Terminal
import Wording

extension Workplace {
  /// Signs the approved file here (Decree 30/2020/NĐ-CP, Art. 13(7), 32(2)(d)).
  ///
  /// - Throws: `SigningFailure.remoteSession` where the machine is reached over a network.
  func signForm(_ about: String) throws -> OfficeForm {
    try refuseRemoteSigning()
    let (key, title, subject) = try document(about)
    guard case .outgoing(let id) = key else {
      throw UsageError.unknownCommand([CommandTopic.outgoingSign.rawValue])
    }
    let fields = roomFields([])
    let (desk, words) = (desk, words)
    let places = ["person", "seal", "copy"].map { Choice(id: $0, label: words.place($0)) }
    let secret = SecretInput()
    return further(
      .sign, about, title: title, subject: subject,
      [
        fields.text(.keyFile), fields.field(.passphrase, .secret(secret)), fields.tick(.asBody),
        fields.pick(.place, places), fields.text(.picture), fields.text(.out),
      ], required: []
    ) { values in
      // Whatever comes of it, it is typed again for the next time.
      defer { secret.clear() }
      let order = try desk.signingOrder(values, secret)
      if values.isEmpty(.out) {
        let signed = try desk.signOutgoing(id, order)
        return Sent(text: words.moved(signed), outgoing: signed)
      }
      let target = try values.place(.out, at: desk)
      return Sent(
        text: words.signed(target, by: try desk.signOutgoing(id, into: target, order).signer))
    }
  }
}

extension OfficeDesk {
  /// What was typed, as an order to sign.
  fileprivate func signingOrder(
    _ values: FormValues, _ secret: SecretInput
  ) throws -> SigningOrder {
    let source: SigningOrder.Source
    if !values.isEmpty(.keyFile) {
      source = secret.withBytes { .key(values.text(.keyFile), passphrase: $0) }
    } else if let program = try signingProgram() {
      source = program
    } else {
      throw SigningFailure.noSigner
    }
    var order = SigningOrder(source)
    order.asBody = values.isTicked(.asBody)
    let picture = values.paths(.picture).first
    if values.isEmpty(.place) {
      if picture != nil { throw SigningFailure.appearanceIncomplete }
    } else {
      let place = try SignaturePlace(named: values.text(.place))
      order.look = SigningOrder.Look(
        place: place, picture: picture, hasText: picture == nil || place == .copy, label: "",
        font: try signingFont())
    }
    return order
  }
}
