/// The error function to an absolute error below 4e-7, without branches, so that loops over it become vector
/// instructions.
///
/// x·P(x²)/Q(x²) with polynomials of degree 5, a minimax fit of our own (weighted linearised least squares, Lawson's
/// iteration) on |x| <= 3.92; beyond, erf differs from 1 by less than 3e-8.
@inline(__always)
func errorFunction(_ argument: Float) -> Float {
  let low: Float = argument < -3.92 ? -3.92 : argument
  let x: Float = low > 3.92 ? 3.92 : low
  let square = x * x
  var numerator: Float = 2.049_962_859e-06
  numerator = numerator * square + 2.848_629_956e-04
  numerator = numerator * square + 3.765_308_065e-03
  numerator = numerator * square + 5.274_771_899e-02
  numerator = numerator * square + 1.904_010_773e-01
  numerator = numerator * square + 1.128_379_107
  var denominator: Float = 3.808_938_709e-05
  denominator = denominator * square + 1.162_436_907e-03
  denominator = denominator * square + 1.496_860_478e-02
  denominator = denominator * square + 1.141_066_179e-01
  denominator = denominator * square + 5.020_713_210e-01
  denominator = denominator * square + 1
  return x * numerator / denominator
}

/// e to the power of a number between -80 and 80, to a relative error below 2e-7; beyond, that of the nearer end.
/// Without branches, so that loops over it become vector instructions.
///
/// Source: Moshier, Cephes Mathematical Library, `expf`: x = n·ln 2 + r with ln 2 in two parts (Cody and Waite, 1980)
/// and a polynomial of degree 7 in r.
@inline(__always)
func exponential(_ argument: Float) -> Float {
  let low: Float = argument < -80 ? -80 : argument
  let x: Float = low > 80 ? 80 : low
  // Adding 1.5·2^23 rounds to a whole number, which then stands in the lowest bits.
  let shifted = x * 1.442_695_041 + 12_582_912
  let whole = shifted - 12_582_912
  let rest = (x - whole * 0.693_359_375) + whole * 2.121_944_40e-4
  var sum: Float = 1.987_569_150e-4
  sum = sum * rest + 1.398_199_951e-3
  sum = sum * rest + 8.333_451_907e-3
  sum = sum * rest + 4.166_579_589e-2
  sum = sum * rest + 1.666_666_546e-1
  sum = sum * rest + 5.000_000_120e-1
  sum = sum * (rest * rest) + rest + 1
  return sum * Float(bitPattern: (shifted.bitPattern &+ 127) &<< 23)
}
