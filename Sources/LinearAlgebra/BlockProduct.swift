import COpenBLAS

/// A rectangle of a row-major array.
package struct Block: Sendable, Hashable {
  /// The position of its first element in the array.
  package private(set) var start: Int
  package let rows: Int
  package let columns: Int
  /// From the beginning of one row to that of the next.
  package let stride: Int

  package init(start: Int = 0, rows: Int, columns: Int, stride: Int? = nil) {
    self.start = start
    self.rows = rows
    self.columns = columns
    self.stride = stride ?? columns
  }

  /// A rectangle of the same shape, so many elements further on.
  package func shifted(by offset: Int) -> Block {
    var block = self
    block.start += offset
    return block
  }

  /// One behind its last element, and so the least length of an array that holds it.
  fileprivate var end: Int { rows == 0 ? start : start + (rows - 1) * stride + columns }

  fileprivate func fits(_ count: Int) -> Bool {
    start >= 0 && rows >= 0 && columns > 0 && stride >= columns && end <= count
  }
}

/// Writes the product of two blocks, the second taken as it is or transposed, into a block of `product`; on the calling
/// thread alone.
///
/// - Precondition: the blocks lie inside their arrays and their dimensions agree.
package func multiply(
  _ left: [Float], _ leftBlock: Block, by right: [Float], _ rightBlock: Block, transposeRight: Bool = false,
  into product: inout [Float], _ block: Block
) {
  precondition(
    leftBlock.fits(left.count) && rightBlock.fits(right.count) && block.fits(product.count),
    "a block outside its array")
  let (inner, columns) =
    transposeRight ? (rightBlock.columns, rightBlock.rows) : (rightBlock.rows, rightBlock.columns)
  precondition(
    leftBlock.columns == inner && block.rows == leftBlock.rows && block.columns == columns,
    "dimensions differ")
  guard block.rows > 0 else { return }
  _ = threadsAreSet
  unsafe left.withUnsafeBufferPointer { left in
    unsafe right.withUnsafeBufferPointer { right in
      unsafe product.withUnsafeMutableBufferPointer { product in
        guard let a = left.baseAddress, let b = right.baseAddress, let c = product.baseAddress else { return }
        unsafe cblas_sgemm(
          CblasRowMajor, CblasNoTrans, transposeRight ? CblasTrans : CblasNoTrans,
          blasint(block.rows), blasint(columns), blasint(inner), 1,
          a + leftBlock.start, blasint(leftBlock.stride),
          b + rightBlock.start, blasint(rightBlock.stride),
          0, c + block.start, blasint(block.stride))
      }
    }
  }
}
