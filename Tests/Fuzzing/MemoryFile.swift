import Glibc

/// A file without a name that lies in memory: its bytes are replaced and it is opened again, without any disk.
struct MemoryFile {
  static let shared = MemoryFile()

  /// Opens the file anew from its start.
  let path: String
  private let descriptor: Int32

  init() {
    let name = "/dev/shm/assay-fuzzing-\(getpid())"
    descriptor = unsafe open(name, O_RDWR | O_CREAT | O_EXCL, 0o600)
    guard descriptor >= 0, unsafe unlink(name) == 0 else { fatalError("\(name): cannot be made") }
    path = "/proc/self/fd/\(descriptor)"
  }

  /// Makes the file hold these bytes and no others.
  func write(_ bytes: Slice<UnsafeRawBufferPointer>) {
    let whole = unsafe UnsafeRawBufferPointer(rebasing: bytes)
    guard ftruncate(descriptor, 0) == 0, unsafe pwrite(descriptor, whole.baseAddress, whole.count, 0) == whole.count
    else { fatalError("the file in memory cannot be written") }
  }
}
