# What does Debian want in each package beside its files? Compressed manual pages, copyright and changelogs. Run by CPack
# on what it has installed, before it packs.
set(debian_dir ${CMAKE_CURRENT_LIST_DIR}/debian)

function(compress)
  execute_process(COMMAND gzip -9 -n -f ${ARGN} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

foreach(component IN LISTS CPACK_COMPONENTS_ALL)
  string(TOUPPER ${component} upper)
  set(root ${CPACK_TEMPORARY_DIRECTORY}/${component}/usr)
  set(docs ${root}/share/doc/${CPACK_DEBIAN_${upper}_PACKAGE_NAME})
  file(GLOB pages ${root}/share/man/man*/*.[0-9])
  configure_file(${debian_dir}/copyright ${docs}/copyright COPYONLY)
  configure_file(${debian_dir}/changelog ${docs}/changelog.Debian COPYONLY)
  configure_file(${debian_dir}/../../../CHANGELOG.md ${docs}/changelog COPYONLY)
  compress(${pages} ${docs}/changelog.Debian ${docs}/changelog)
endforeach()
