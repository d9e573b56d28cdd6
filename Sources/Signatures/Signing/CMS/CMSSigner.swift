/// Whoever holds a key: a program with a file, later a token in a drawer.
public protocol CMSSigner {
  /// A CAdES signature (CMS in DER, the signer's certificate in it) of the bytes of `pieces`, one
  /// after the other, which are not part of it.
  func signature(over pieces: [ArraySlice<UInt8>]) throws(SigningError) -> [UInt8]
}
