#include "newsgrep/writer.hpp"

#include "newsgrep/error.hpp"

#include "index/writer_impl.hpp"

#include <fmt/format.h>

namespace newsgrep {

Writer::Writer(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Writer::Writer(Writer&&) noexcept = default;
Writer& Writer::operator=(Writer&&) noexcept = default;
Writer::~Writer() = default;

Writer Index::writer(const WriterOptions& options) const {
    if (paths().size() > 1)
        throw Error(Errc::invalid_argument,
                    fmt::format("{} indexes are open as one; open the one that is to be written by itself.",
                                paths().size()));
    return Writer(std::make_unique<Writer::Impl>(path(), options));
}

Added Writer::add(const Article& article) {
    Added added = impl_->add(index::make_document(index::prepared(article), *impl_->words_, impl_->lexicon_));
    impl_->flush_if_full();
    return added;
}

bool Writer::remove(std::string_view id) {
    return impl_->remove(index::given_id(id));
}
void Writer::commit() {
    impl_->commit();
}
void Writer::optimize() {
    impl_->optimize();
}

}  // namespace newsgrep
