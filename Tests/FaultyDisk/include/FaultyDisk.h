// A disk that fails when it is told to. Loaded in front of a program (LD_PRELOAD), it counts the
// calls by which the program changes, or reads, what lies below some folders, and has one of them
// go wrong. Children of the program have a good disk.
//
//   VPDT_FAULT_UNDER  The folders, absolute, with colons between them.
//   VPDT_FAULT        CALL:NUMBER:WHAT or CALL:NUMBER:WHAT:stay, as `change:7:ENOSPC:stay`.
//     CALL            change (any call that changes something), write, flush, open (to write what
//                     is there), make (a file or a folder), rename, remove, resize, mode, read.
//     NUMBER          Which of these calls, from 1 on; with `stay` that one and all behind it.
//     WHAT            EIO, ENOSPC, EDQUOT, EROFS or EACCES: refused so; a disk without room refuses
//                     only what needs room.
//                     short   half of the bytes are written, which a program must go on from.
//                     kill    the program is killed instead.
//                     after   the program is killed behind it, a write being half done.
//                     lose    the power fails before it: the program is killed, and whatever it has
//                             not flushed is gone, names in folders too.
//   VPDT_FAULT_LOG    A file that gets a line a call: its number, CALL and path.
//   VPDT_FAULT_SPARE  For `lose`: a folder on the same file system, where removed files wait.
#pragma once
