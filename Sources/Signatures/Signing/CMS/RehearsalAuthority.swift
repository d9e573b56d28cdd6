import Platform

/// An authority for rehearsals: it vouches for signers it makes on the spot, and an office that practises
/// may trust it.
///
/// Its certificates say themselves that they were made for a rehearsal, and are good at any day a
/// rehearsal may play on.
public struct RehearsalAuthority: Sendable {
  private let folder: String
  private let openssl: OpenSSL

  /// The certificate of the authority, in PEM.
  public var certificate: String { folder + "/root.pem" }

  /// Makes the authority in `folder`, which should be a `PrivateFolder`: its keys have no password.
  public init(in folder: String) throws(SigningError) {
    try self.init(in: folder, openssl: OpenSSL())
  }

  init(in folder: String, openssl: OpenSSL) throws(SigningError) {
    self.folder = folder
    self.openssl = openssl
    do {
      try FileContents.writeNew(folder + "/ca.cnf", Array(configuration.utf8))
      try FileContents.writeNew(folder + "/index.txt", [])
    } catch {
      throw .system(error)
    }
    try request(named: "Nơi cấp để diễn tập", as: "root")
    try sign("root", with: ["-selfsign"], extensions: "authority")
  }

  /// Makes a key (P-256) and a certificate the authority vouches for.
  ///
  /// - Parameter name: The signer as the certificate is to name it, cut to the 64 characters X.520
  ///   allows.
  public func identity(named name: String) throws(SigningError) -> OpenSSLSigner {
    let stem = Machine.randomName()
    try request(named: name, as: stem)
    try sign(stem, with: ["-cert", certificate], extensions: "signer")
    var signer = OpenSSLSigner(
      key: folder + "/" + stem + ".key", certificate: folder + "/" + stem + ".pem")
    signer.openssl = openssl
    return signer
  }

  private func request(named name: String, as stem: String) throws(SigningError) {
    _ = try openssl.output(
      of: [
        "req", "-new", "-config", folder + "/ca.cnf", "-newkey", "ec", "-pkeyopt",
        "ec_paramgen_curve:P-256", "-nodes", "-keyout", folder + "/" + stem + ".key", "-out",
        folder + "/" + stem + ".csr", "-sha256", "-utf8", "-subj",
        "/O=DIỄN TẬP/CN=" + RehearsalIdentity.escaped(name),
      ], input: [])
  }

  /// `openssl ca` alone lets the first day be said: a rehearsal may play before today.
  private func sign(
    _ stem: String, with how: [String], extensions: String
  ) throws(SigningError) {
    _ = try openssl.output(
      of: [
        "ca", "-config", folder + "/ca.cnf", "-batch", "-notext", "-in",
        folder + "/" + stem + ".csr", "-out", folder + "/" + stem + ".pem", "-keyfile",
        folder + "/root.key", "-extensions", extensions, "-startdate", "20000101000000Z",
        "-enddate", "20991231235959Z", "-utf8", "-md", "sha256",
      ] + how, input: [])
  }

  /// Of our own: that of the machine may ask for anything.
  private var configuration: String {
    """
    [req]
    distinguished_name = subject
    string_mask = utf8only
    [subject]
    [ca]
    default_ca = rehearsal
    [rehearsal]
    database = \(folder)/index.txt
    new_certs_dir = \(folder)
    rand_serial = yes
    policy = any
    unique_subject = no
    string_mask = utf8only
    [any]
    organizationName = supplied
    commonName = supplied
    [authority]
    basicConstraints = critical, CA:TRUE
    keyUsage = critical, keyCertSign, cRLSign
    subjectKeyIdentifier = hash
    [signer]
    basicConstraints = critical, CA:FALSE
    keyUsage = critical, digitalSignature, nonRepudiation
    subjectKeyIdentifier = hash
    authorityKeyIdentifier = keyid

    """
  }
}
