#include <cblas.h>
#include <stddef.h>

// LAPACK is inside OpenBLAS, but its header is a package of its own. The lengths at the end are those of the
// character arguments, as gfortran passes them.
void ssyev_(
    const char *jobz, const char *uplo, const int *n, float *a, const int *lda, float *w,
    float *work, const int *lwork, int *info, size_t jobz_length, size_t uplo_length);
void spotrf_(const char *uplo, const int *n, float *a, const int *lda, int *info, size_t uplo_length);
