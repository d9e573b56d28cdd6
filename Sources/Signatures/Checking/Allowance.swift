/// How much is asked about the signatures of one file.
///
/// A file of ten thousand signatures would start fifty thousand programs. An honest one has a handful;
/// of any other the last ones are checked, which cover most, and it is said that the others were not.
struct Allowance {
  static let mostSignatures = 64
  /// Starts of openssl: a good signature takes one to three, a bad one up to seven.
  static let mostQuestions = 96
  /// In bytes, each counted for every signature that covers it. One signature may cover more.
  static let mostSigned = 1 << 30

  private var signatures = 0
  private var questions = 0
  private var signed = 0
  private var isOutOfTime = false

  /// Why `field` is not asked about; nil if it is.
  mutating func refusal(
    of field: SignatureField, in bytes: UnsafeRawBufferPointer
  ) -> Unchecked? {
    if isOutOfTime { return .timeLimit }
    let count = field.signedPieces(of: bytes)?.reduce(0) { $0 + $1.count } ?? 0
    guard signatures < Allowance.mostSignatures, questions < Allowance.mostQuestions,
      signatures == 0 || count <= Allowance.mostSigned - signed
    else {
      signatures = Allowance.mostSignatures
      return .tooMany
    }
    signatures += 1
    signed = min(signed + count, Allowance.mostSigned)
    return nil
  }

  /// Whoever waited in vain for one answer does not wait for the next.
  mutating func note(_ proof: SignatureProof) {
    questions += proof.questions
    if proof.integrity == .unchecked(.timeLimit) || proof.trust == .unchecked(.timeLimit)
      || proof.timestamp == .unchecked(.timeLimit)
    {
      isOutOfTime = true
    }
  }
}
