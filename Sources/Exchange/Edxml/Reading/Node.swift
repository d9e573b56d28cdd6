/// An element of the message outside its attachments, which are never kept.
struct Node {
  /// Local name: the prefix and, within the standard's generations, the namespace do not matter.
  let name: String
  let line: Int
  var text = ""
  var children: [Node] = []
}
