//! The id of this device, by which its part of every journal is told from the parts of others.

use std::path::Path;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::atomic::{self, Flush};
use crate::error::Error;
use crate::settings;

#[derive(Default, Serialize, Deserialize)]
struct Device {
    device: Option<Uuid>,
}

/// The id of this device, made at the first call.
///
/// When the file is broken it is set aside and the device gets a new id. That costs nothing: its earlier entries are read
/// as those of another device.
pub(crate) fn id(root: &Path) -> Result<Uuid, Error> {
    let path = root.join("device.json");
    if let Some(device) = settings::read::<Device>(&path)?.value.device {
        return Ok(device);
    }
    let device = Uuid::now_v7();
    atomic::replace(&path, &Device { device: Some(device) }, Flush::Yes)?;
    Ok(device)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn made_once_and_again_when_broken() {
        let root = tempfile::tempdir().unwrap();
        let first = id(root.path()).unwrap();
        assert_eq!(id(root.path()).unwrap(), first);
        std::fs::write(root.path().join("device.json"), "{").unwrap();
        let second = id(root.path()).unwrap();
        assert_ne!(second, first);
        assert_eq!(id(root.path()).unwrap(), second);
    }
}
