/// Probability distributions of Boost.Math behind a C interface.
///
/// Every function writes its value through `result` and returns a status. Whenever the status is not
/// `CDistributionsOK` the value is NaN. No C++ exception leaves these functions and nothing is reported through `errno`.
/// Computation is in `long double` where the platform has one, rounded to `double` at the end.
#ifndef C_DISTRIBUTIONS_H
#define C_DISTRIBUTIONS_H

#ifdef __cplusplus
extern "C" {
#endif

enum {
    /// The value is finite and accurate.
    CDistributionsOK = 0,
    /// An argument lies outside the function's domain.
    CDistributionsDomain = 1,
    /// The value does not fit a finite `double`.
    CDistributionsOverflow = 2,
    /// A series or root search did not converge.
    CDistributionsNoConvergence = 3,
    /// Anything else.
    CDistributionsFailure = 4
};

/// x in [0, 1] such that the regularised incomplete beta function I_x(alpha, beta) = probability.
/// alpha > 0, beta > 0, 0 <= probability <= 1.
int CDistributionsBetaQuantile(double alpha, double beta, double probability, double *result);

/// Student t quantile; degrees_of_freedom > 0 (need not be whole), 0 < probability < 1.
int CDistributionsStudentTQuantile(double degrees_of_freedom, double probability, double *result);

/// P(T <= t) for Student's t; degrees_of_freedom > 0 (need not be whole).
int CDistributionsStudentTCumulative(double degrees_of_freedom, double t, double *result);

#ifdef __cplusplus
}
#endif

#endif
