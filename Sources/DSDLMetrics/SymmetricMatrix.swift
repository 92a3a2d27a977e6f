#if Metrics
  import CLAPACK

  /// What LAPACK and BLAS do with matrices, row by row in arrays.
  enum SymmetricMatrix {
    /// The eigenvalues of a symmetric matrix.
    static func eigenvalues(_ matrix: [Double], _ size: Int) throws(LinearAlgebraFailure) -> [Double] {
      var matrix = matrix
      var values = [Double](repeating: 0, count: size)
      let n = Int32(size)
      let code = LAPACKE_dsyevd(
        LAPACK_COL_MAJOR, CChar(ascii: "N"), CChar(ascii: "U"), n, &matrix, n, &values)
      guard code == 0 else { throw LinearAlgebraFailure(routine: "dsyevd", code: Int(code)) }
      return values
    }

    /// The eigenvalues of the product of two symmetric matrices; nil if the second is not positive definite.
    static func eigenvalues(
      ofProduct first: [Double], _ second: [Double], _ size: Int
    ) throws(LinearAlgebraFailure) -> [Double]? {
      var (first, second) = (first, second)
      var values = [Double](repeating: 0, count: size)
      let n = Int32(size)
      let code = LAPACKE_dsygvd(
        LAPACK_COL_MAJOR, 2, CChar(ascii: "N"), CChar(ascii: "U"), n, &first, n, &second, n, &values)
      if code > n { return nil }
      guard code == 0 else { throw LinearAlgebraFailure(routine: "dsygvd", code: Int(code)) }
      return values
    }

    /// The same for two matrices that may both be singular: those of Λ^½ Vᵀ C₂ V Λ^½ with C₁ = V Λ Vᵀ.
    static func eigenvalues(
      ofSingularProduct first: [Double], _ second: [Double], _ size: Int
    ) throws(LinearAlgebraFailure) -> [Double] {
      var vectors = first
      var values = [Double](repeating: 0, count: size)
      let n = Int32(size)
      let code = LAPACKE_dsyevd(
        LAPACK_COL_MAJOR, CChar(ascii: "V"), CChar(ascii: "U"), n, &vectors, n, &values)
      guard code == 0 else { throw LinearAlgebraFailure(routine: "dsyevd", code: Int(code)) }
      // Column by column there, so a row here is a vector.
      for row in 0..<size {
        cblas_dscal(n, max(0, values[row]).squareRoot(), &vectors[row * size], 1)
      }
      return try eigenvalues(congruence(vectors, size, second, size), size)
    }

    /// A C Aᵀ for a matrix of n × d and a symmetric one of d × d.
    static func congruence(_ rows: [Double], _ n: Int, _ matrix: [Double], _ d: Int) -> [Double] {
      var half = [Double](repeating: 0, count: n * d)
      cblas_dsymm(
        CblasRowMajor, CblasRight, CblasUpper, Int32(n), Int32(d), 1, matrix, Int32(d), rows, Int32(d), 0,
        &half,
        Int32(d))
      return product(half, n, rows, n, d)
    }

    /// A Bᵀ for matrices of n × d and m × d.
    static func product(_ a: [Double], _ n: Int, _ b: [Double], _ m: Int, _ d: Int) -> [Double] {
      var product = [Double](repeating: 0, count: n * m)
      cblas_dgemm(
        CblasRowMajor, CblasNoTrans, CblasTrans, Int32(n), Int32(m), Int32(d), 1, a, Int32(d), b, Int32(d), 0,
        &product, Int32(m))
      return product
    }

    static func singularValues(_ matrix: [Double], _ n: Int, _ m: Int) throws(LinearAlgebraFailure)
      -> [Double]
    {
      var matrix = matrix
      var values = [Double](repeating: 0, count: min(n, m))
      let code = LAPACKE_dgesdd(
        LAPACK_COL_MAJOR, CChar(ascii: "N"), Int32(m), Int32(n), &matrix, Int32(m), &values, nil, 1, nil, 1)
      guard code == 0 else { throw LinearAlgebraFailure(routine: "dgesdd", code: Int(code)) }
      return values
    }
  }

  extension CChar {
    fileprivate init(ascii scalar: Unicode.Scalar) { self = CChar(UInt8(ascii: scalar)) }
  }
#endif
