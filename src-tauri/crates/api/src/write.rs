//! Writing a file that a person asked for: it is there complete, or an older one is unchanged.

use std::io::Write;
use std::path::Path;

use crate::error::{Code, Error};
use crate::view::Exported;

/// Writes a file, replacing an older one only when the new one is complete.
///
/// # Errors
/// [`Code::DiskFull`] and [`Code::ExportFailed`], and then an older file is unchanged.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> Result<Exported, Error> {
    replace(path, bytes).map_err(|error| {
        let code = match error.kind() {
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => Code::DiskFull,
            _ => Code::ExportFailed,
        };
        Error::new(code, error).with("path", path.display())
    })?;
    Ok(Exported { path: path.display().to_string(), bytes: u32::try_from(bytes.len()).unwrap_or(u32::MAX) })
}

fn replace(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    // A link stays a link: what it leads to is replaced.
    let target = std::fs::canonicalize(path);
    let path = target.as_deref().unwrap_or(path);
    if std::fs::metadata(path).is_ok_and(|existing| !existing.is_file()) {
        return Err(std::io::Error::other("it is a folder or a device"));
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut builder = tempfile::Builder::new();
    builder.prefix(".mainstay-").suffix(".tmp");
    // It is made to be handed on: it gets the rights of any new file, not those of a secret.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut file = builder.tempfile_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist(path)?;
    Ok(())
}
