//! The permanent ids of a pack: short texts such as `pm-012` and `cc1`, never reused.

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

macro_rules! pack_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export_to = "bindings.ts", type = "string"))]
        #[serde(transparent)]
        pub struct $name(Arc<str>);

        impl $name {
            /// The id as it stands in the pack.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(id: &str) -> Self {
                Self(id.into())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl std::borrow::Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }
    };
}

pack_id! {
    /// The id of one item, for instance `pm-012`.
    ItemId
}
pack_id! {
    /// The id of one section, for instance `cc1`, `p4` or `ta-gbv`.
    SectionId
}
