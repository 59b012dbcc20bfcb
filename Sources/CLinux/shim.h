// Linux's own rename, which glibc's headers only show to GNU sources.
int renameat2(int old_folder, const char *old_path, int new_folder, const char *new_path, unsigned int flags);
