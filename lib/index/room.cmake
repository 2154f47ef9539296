newsgrep_room(index
  SOURCES
    backoff.cpp
    backoff_counter.cpp
    columns.cpp
    dictionary.cpp
    document.cpp
    document_source.cpp
    forward.cpp
    glass_digest.cpp
    index.cpp
    lexicon.cpp
    lock.cpp
    manifest.cpp
    near_words.cpp
    postings.cpp
    removed.cpp
    schema.cpp
    segment.cpp
    segment_builder.cpp
    snapshot.cpp
    text_store.cpp
    writer.cpp
    writer_impl.cpp
  ROOMS text
  LIBRARIES PkgConfig::XAPIAN PkgConfig::ZSTD)
