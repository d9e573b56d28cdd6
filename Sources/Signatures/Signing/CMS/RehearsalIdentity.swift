import Platform

/// A signer for rehearsals: real mathematics, and a certificate that nobody vouches for.
///
/// Only for offices that practise. Whoever checks the signature is told that its issuer is unknown,
/// and the certificate says itself that it was made for a rehearsal.
public enum RehearsalIdentity {
  /// Makes a key (P-256) and its certificate in `folder`, which should be a `PrivateFolder`: the
  /// key has no password.
  ///
  /// - Parameters:
  ///   - name: The signer as the certificate is to name it, cut to the 64 characters X.520 allows.
  ///   - days: How long the certificate is valid, from now.
  public static func make(
    named name: String, days: Int = 7, in folder: String
  ) throws(SigningError) -> OpenSSLSigner {
    try make(named: name, days: days, in: folder, openssl: OpenSSL())
  }

  static func make(
    named name: String, days: Int, in folder: String, openssl: OpenSSL
  ) throws(SigningError) -> OpenSSLSigner {
    // Two signers can share a folder.
    let stem = folder + "/" + Machine.randomName()
    let (key, certificate) = (stem + ".key", stem + ".pem")
    _ = try openssl.output(
      of: [
        "req", "-x509", "-config", "/dev/stdin", "-newkey", "ec", "-pkeyopt",
        "ec_paramgen_curve:P-256", "-nodes", "-keyout", key, "-out", certificate, "-sha256",
        "-days", String(days), "-utf8", "-subj", "/O=DIỄN TẬP/CN=" + escaped(name),
      ], input: [Array(configuration.utf8)[...]])
    var signer = OpenSSLSigner(key: key, certificate: certificate)
    signer.openssl = openssl
    return signer
  }

  /// Of our own: that of the machine may ask for anything.
  private static let configuration = """
    [req]
    distinguished_name = subject
    x509_extensions = extensions
    string_mask = utf8only
    [subject]
    [extensions]
    basicConstraints = critical, CA:FALSE
    keyUsage = critical, digitalSignature, nonRepudiation
    subjectKeyIdentifier = hash

    """

  /// `name` as one value of `-subj`, where `/` and `+` begin the next one.
  static func escaped(_ name: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in name.unicodeScalars.prefix(64) {
      if scalar == "/" || scalar == "+" || scalar == "\\" { result.append("\\") }
      result.append(scalar)
    }
    return String(result)
  }
}
