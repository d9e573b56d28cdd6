/// The content of an archive that wraps a single file, to be asked for piece by piece; nil if the
/// bytes are anything else.
///
/// Some senders of edXML put each attachment into a ZIP archive of its own and label it as they
/// please, so the bytes decide. The name of the entry is never used and may be anything. Whether an
/// archive with one entry is wanted as it is, such as a document of a ZIP-based format, is for the
/// caller to know.
///
/// - Returns: nil if the bytes do not start with an entry, or there are several, or only a folder:
///   then they are to be left as they are.
/// - Throws: `ZipError` if they start like an archive but are damaged, cut short, encrypted or
///   beyond `limits`: then they are to be refused. What `readAt` throws.
public func contentOfSingleEntryZip(
  size: Int, limits: ZipLimits = ZipLimits(),
  readAt: @escaping (_ offset: Int, _ count: Int) throws -> [UInt8]
) throws -> ZipContent? {
  let source = ZipSource(size: size, readAt: readAt)
  guard try source.read(0, min(size, 4)) == [0x50, 0x4b, 3, 4] else { return nil }
  let end = try ZipEndRecord(in: source)
  guard end.entryCount == 1 else { return nil }
  let archive = try ZipReader(source, end, limits, names: .ignored)
  return try archive.entries.first.map(archive.open)
}
