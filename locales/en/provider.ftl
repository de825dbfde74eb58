# The provider's inbox and its requests; the words of a task are shared with staff
provider-inbox-title = Requests: { $organization }
provider-inbox-lead = Unanswered first, the nearest deadline on top.
provider-inbox-manager = These requests are opened and answered by a manager of your organization. You look after its listings.
provider-inbox-caption =
    { $count ->
        [one] { $count } open request
        *[other] { $count } open requests
    }
provider-inbox-empty-title = No requests
provider-inbox-empty-lead = When someone asks for your service the request stands here, and you get an e-mail without personal data.
provider-referral-back = All our requests
provider-gone-title = This request is no longer yours
provider-gone-lead = You declined it, it was sent on to another agency, or the person withdrew it. So your access to the data has ended. Nothing more is to be done.
provider-declined-note = Thank you for answering. The request went back to the municipality, and your access to the data has ended.
