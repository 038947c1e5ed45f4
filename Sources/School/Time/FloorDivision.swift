/// The quotient rounded down, for a positive divisor.
@inlinable
package func floorDivision<Number: FixedWidthInteger>(_ dividend: Number, by divisor: Number)
  -> Number
{
  let quotient = dividend / divisor
  return quotient * divisor > dividend ? quotient - 1 : quotient
}
