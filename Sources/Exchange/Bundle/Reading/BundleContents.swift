import Bytes

/// What is in a bundle, and everything that is wrong with it.
public struct BundleContents {
  public struct Document: Hashable, Sendable {
    /// Of `document.edxml`, within the bundle.
    public let path: String
    public let reading: EdxmlReading
  }

  /// Its papers, as far as they could be read; for showing, not for trusting.
  public let info: BagInfo
  /// In the order of their folders; without those that could not be read.
  public let documents: [Document]
  /// Nothing may be imported unless this is empty.
  public let problems: [BundleProblem]
  /// Of the manifest that covers all papers and through them all files; a signature is over this.
  public let tagManifestDigest: Digest?
  /// Size and head of the sender's journal, as text; nil if the bundle does not say.
  public let checkpoint: [UInt8]?
}
