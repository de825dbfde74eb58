//! Who waits for a password to be hashed, and who does not any more.
use super::*;
use std::{
    sync::{Arc, Mutex, mpsc},
    time::Duration,
};
use tokio::{sync::oneshot, time::timeout};

#[tokio::test]
async fn who_hangs_up_and_comes_again_gets_no_more_turns_than_others() {
    let (end, ends) = mpsc::channel::<()>();
    let ends = Arc::new(Mutex::new(ends));
    for _ in 0..2 {
        let (tell, told) = oneshot::channel();
        let ends = ends.clone();
        let waits = tokio::spawn(apart(move || {
            let _ = tell.send(());
            assert!(ends.lock().unwrap().recv().is_err(), "nobody sends anything");
        }));
        told.await.unwrap();
        waits.abort();
        assert!(waits.await.is_err(), "they have hung up");
    }
    assert!(timeout(Duration::from_millis(100), apart(|| ())).await.is_err(), "two are at it");
    drop(end);
    apart(|| ()).await.unwrap();
}
