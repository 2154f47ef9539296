#include "text/language_model.hpp"

namespace newsgrep::text {
namespace {

constexpr std::array<ModelRow, buckets> rows = {
#include "text/language_model/table.inc"
};

}  // namespace

ModelRow model_row(Bucket bucket) noexcept {
    return rows[bucket];
}

}  // namespace newsgrep::text
