//! The vault as a process of its own: the same verbs over a socket, for sessions that it looks up itself, and not too often.
use super::*;
use domain::{
    Id,
    account::Account,
    split::{Share, Split},
};
use std::path::PathBuf;
use store::{SessionToken, keys::Holder, sessions};
use tokio::{sync::oneshot, task::JoinHandle};

/// A vault that answers on a socket until it is dropped.
struct Running {
    socket: PathBuf,
    end: Option<oneshot::Sender<()>>,
    serving: JoinHandle<()>,
}
impl Running {
    fn start(world: &World, relaxed: bool) -> Self {
        let socket = world.folder.path().join("vault.sock");
        let service = world.vault.clone().service(world.db.clone(), testing::noon, vec![], relaxed).unwrap();
        let listener = service.listen(&socket).unwrap();
        let (end, ended) = oneshot::channel::<()>();
        let serving = tokio::spawn(service.serve(listener, async move { drop(ended.await) }));
        Self { socket, end: Some(end), serving }
    }
    async fn stop(mut self) {
        drop(self.end.take());
        self.serving.await.unwrap();
    }
}

/// A case worker of Vinnytsia who has signed in.
async fn signed_in(world: &World) -> Cx {
    signed_in_as(world, Role::CaseWorker, "vn-dsp", VINNYTSIA).await
}
async fn signed_in_as(world: &World, role: Role, organization: &str, municipality: &str) -> Cx {
    let new = accounts::NewAccount {
        email: "worker@example.ua".parse().unwrap(),
        role,
        organization: org(organization),
        municipality: Some(AreaCode(municipality.into())),
        password: "correct horse battery".into(),
    };
    let account: Id<Account> = accounts::create(&world.cx(Caller::Operator), new).await.unwrap();
    let token = sessions::start(&world.cx(Caller::Anyone), account).await.unwrap();
    let member = sessions::member(&world.cx(Caller::Anyone), &token).await.unwrap().unwrap();
    Cx { caller: Caller::Member(member), session: Some(SessionToken::new(&token)), ..world.cx(Caller::Anyone) }
}

#[tokio::test]
async fn over_the_socket_a_session_opens_what_it_may_and_it_is_written_down() {
    testing::each(|db| async move {
        let world = World::new(db).await;
        let (id, receipt) = world.send(&draft("home.help", VINNYTSIA)).await;
        let (foreign, _) = world.send(&day_centre()).await;
        let worker = signed_in(&world).await;
        let running = Running::start(&world, true);
        let apart = Vault::connect(&running.socket);
        assert_eq!(apart.open_referral(&worker, id).await.unwrap().name, "Ona Petraitienė");
        let trail = store::audit::of_municipality(&world.staff(Role::Supervisor, VINNYTSIA), &AreaCode(VINNYTSIA.into()), 0).await.unwrap();
        assert_eq!((trail[0].act.as_str(), trail[0].role.as_str()), ("opened", "case-worker"));
        assert_eq!(apart.open_referral(&worker, foreign).await, Err(Error::Forbidden));
        let contact = apart.contact(&world.cx(Caller::System), id).await.unwrap().unwrap();
        assert!(contact.email.is_some() && apart.contact(&worker, id).await == Err(Error::Forbidden));
        assert_eq!(apart.holder_messages(&world.cx(Caller::Holder(id)), &receipt).await, Ok(vec![]));
        assert_eq!(apart.holder_messages(&world.cx(Caller::Anyone), &Secrets::new().receipt()).await, Err(Error::NotFound));
        assert_eq!(apart.ensure_keys(&world.cx(Caller::System)).await, Ok(0));
        let status = apart.status(&world.cx(Caller::Operator)).await.unwrap();
        assert_eq!((status.lost, status.process), (vec![], std::process::id()));
        running.stop().await;
    })
    .await;
}
#[tokio::test]
async fn whatever_the_web_claims_the_vault_looks_the_session_up_itself() {
    testing::each(|db| async move {
        let world = World::new(db).await;
        let (id, _) = world.send(&draft("home.help", VINNYTSIA)).await;
        let running = Running::start(&world, true);
        let apart = Vault::connect(&running.socket);
        let supervisor = world.staff(Role::Supervisor, VINNYTSIA);
        assert_eq!(apart.open_referral(&supervisor, id).await, Err(Error::Forbidden), "a name without a session");
        let made_up = Cx { session: Some(SessionToken::new(&seal::random_token())), ..supervisor };
        assert_eq!(apart.open_referral(&made_up, id).await, Err(Error::Forbidden));
        for caller in [Caller::System, Caller::Operator, Caller::Anyone, Caller::Holder(id)] {
            assert_eq!(apart.open_referral(&world.cx(caller), id).await, Err(Error::Forbidden));
        }
        let worker = signed_in(&world).await;
        let account = if let Caller::Member(member) = &worker.caller { member.account } else { unreachable!() };
        assert!(apart.open_referral(&worker, id).await.is_ok());
        accounts::disable(&world.cx(Caller::Operator), account).await.unwrap();
        assert_eq!(apart.open_referral(&worker, id).await, Err(Error::Forbidden), "an account that was disabled this moment");
        running.stop().await;
    })
    .await;
}
#[tokio::test]
async fn what_is_wrong_with_a_choice_is_told_over_the_socket_as_it_is_beside_the_keys() {
    testing::each(|db| async move {
        let world = World::new(db).await;
        let (id, _) = world.send(&draft("home.help", VILNIUS)).await;
        let triage = signed_in_as(&world, Role::Triage, "vr-sav-sr", VILNIUS).await;
        let running = Running::start(&world, true);
        let wrong = |field, what| Error::Invalid(vec![Problem::new(field, what)]);
        let need = Some(domain::taxonomy::TermCode("no.such".into()));
        let share = Share { agency: org("vr-vdc-svajone"), need, note: "Vaikas ten jau lanko būrelį".into() };
        let split = Split { lead: Some(share.agency), shares: vec![share] };
        for vault in [&world.vault, &Vault::connect(&running.socket)] {
            let beside_rules = vault.route(&triage, id, org("vr-vdc-svajone"), " ").await;
            assert_eq!(beside_rules, Err(wrong("why", Wrong::Missing)));
            assert_eq!(vault.route(&triage, id, org("nobody"), "Kitos nėra").await, Err(wrong("agency", Wrong::NotAllowed)));
            assert_eq!(vault.split(&triage, id, &split).await, Err(wrong("need_1", Wrong::Unknown)));
        }
        running.stop().await;
    })
    .await;
}
#[tokio::test]
async fn the_webs_own_jobs_neither_replace_keys_nor_erase() {
    testing::each(|db| async move {
        let world = World::new(db).await;
        let (id, _) = world.send(&draft("home.help", VINNYTSIA)).await;
        let worker = signed_in(&world).await;
        let running = Running::start(&world, true);
        let apart = Vault::connect(&running.socket);
        let (jobs, operator) = (world.cx(Caller::System), world.cx(Caller::Operator));
        assert_eq!(apart.rotate(&jobs, &Holder::Notifier).await, Err(Error::Forbidden));
        assert_eq!(apart.erase(&jobs, id).await, Err(Error::Forbidden));
        assert_eq!(apart.erase(&worker, id).await, Err(Error::Forbidden), "a supervisor does");
        assert!(apart.open_referral(&worker, id).await.is_ok(), "it is all there");
        assert_eq!(apart.rotate(&operator, &Holder::Notifier).await, Ok(()));
        assert_eq!(apart.erase(&operator, id).await, Ok(()));
        assert_eq!(apart.open_referral(&worker, id).await, Err(Error::NotFound));
        running.stop().await;
    })
    .await;
}
#[tokio::test]
async fn one_session_opens_so_many_at_once_and_no_more() {
    let (_file, db) = testing::sqlite().await;
    let world = World::new(db).await;
    let (id, _) = world.send(&draft("home.help", VINNYTSIA)).await;
    let worker = signed_in(&world).await;
    let running = Running::start(&world, false);
    let apart = Vault::connect(&running.socket);
    let mut opened = 0;
    while apart.open_referral(&worker, id).await.is_ok() {
        opened += 1;
        assert!(opened < 500, "nobody says stop");
    }
    assert!(opened >= 60, "{opened}");
    assert_eq!(apart.open_referral(&worker, id).await, Err(Error::TooOften));
    assert!(apart.ensure_keys(&world.cx(Caller::System)).await.is_ok(), "others are not held up");
    running.stop().await;
}
#[tokio::test]
async fn while_the_vault_is_away_nothing_opens_and_requests_are_taken() {
    let (_file, db) = testing::sqlite().await;
    let world = World::new(db).await;
    let worker = signed_in(&world).await;
    let running = Running::start(&world, true);
    let (socket, apart) = (running.socket.clone(), Vault::connect(&running.socket));
    running.stop().await;
    let (id, receipt) = world.send(&draft("home.help", VINNYTSIA)).await;
    assert_eq!(apart.open_referral(&worker, id).await, Err(Error::Locked));
    assert_eq!(apart.holder_messages(&world.cx(Caller::Holder(id)), &receipt).await, Err(Error::Locked));
    std::fs::remove_file(&socket).unwrap();
    assert_eq!(apart.open_referral(&worker, id).await, Err(Error::Locked));
    let again = Running::start(&world, true);
    assert!(apart.open_referral(&worker, id).await.is_ok(), "and when it is back, all opens");
    let mode = std::os::unix::fs::PermissionsExt::mode(&std::fs::metadata(&socket).unwrap().permissions());
    assert_eq!(mode & 0o777, 0o600);
    again.stop().await;
}
