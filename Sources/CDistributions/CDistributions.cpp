#include "CDistributions.h"

#include <cmath>
#include <limits>
#include <stdexcept>

#include <boost/math/distributions/students_t.hpp>
#include <boost/math/policies/policy.hpp>
#include <boost/math/special_functions/beta.hpp>

namespace {

namespace policies = boost::math::policies;

// Errors are thrown, so that one that Boost would otherwise only hint at (a search that gave up) is never taken for
// a value; `guarded` turns them into statuses. Underflow to 0 is a legitimate answer of a quantile.
using Policy = policies::policy<
    policies::domain_error<policies::throw_on_error>,
    policies::pole_error<policies::throw_on_error>,
    policies::overflow_error<policies::throw_on_error>,
    policies::evaluation_error<policies::throw_on_error>,
    policies::rounding_error<policies::throw_on_error>,
    policies::underflow_error<policies::ignore_error>,
    policies::denorm_error<policies::ignore_error>,
    policies::promote_double<true>>;

template <typename Function>
int guarded(double *result, Function function) noexcept {
    *result = std::numeric_limits<double>::quiet_NaN();
    try {
        const double value = function();
        if (std::isnan(value)) return CDistributionsFailure;
        if (std::isinf(value)) return CDistributionsOverflow;
        *result = value;
        return CDistributionsOK;
    } catch (const std::domain_error &) {
        return CDistributionsDomain;
    } catch (const std::overflow_error &) {
        return CDistributionsOverflow;
    } catch (const boost::math::evaluation_error &) {
        return CDistributionsNoConvergence;
    } catch (...) {
        return CDistributionsFailure;
    }
}

}  // namespace

extern "C" {

int CDistributionsBetaQuantile(double alpha, double beta, double probability, double *result) {
    return guarded(result, [=] {
        // The median of a symmetric beta is 1/2. Boost 1.74 leaves an error of up to 5e-10 there for small shapes and
        // gives up at 5, 5; nowhere near that point is it off.
        if (alpha == beta && probability == 0.5 && alpha > 0) return 0.5;
        return boost::math::ibeta_inv(alpha, beta, probability, Policy());
    });
}

int CDistributionsStudentTQuantile(double degrees_of_freedom, double probability, double *result) {
    return guarded(result, [=] {
        return boost::math::quantile(
            boost::math::students_t_distribution<double, Policy>(degrees_of_freedom), probability);
    });
}

int CDistributionsStudentTCumulative(double degrees_of_freedom, double t, double *result) {
    return guarded(result, [=] {
        return boost::math::cdf(boost::math::students_t_distribution<double, Policy>(degrees_of_freedom), t);
    });
}

}
