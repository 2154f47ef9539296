/* Does the C ABI do what its header says? Run without arguments; says what failed. */
#include "support.h"

int failures = 0;

int main(void) {
    test_analysis();
    test_errors();
    test_search();
    test_writer();
    printf("%d checks failed\n", failures);
    return failures == 0 ? 0 : 1;
}
