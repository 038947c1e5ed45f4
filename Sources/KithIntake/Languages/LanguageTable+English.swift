extension LanguageTable {
  package static let english = LanguageTable(englishWords + "\n" + englishZones)

  private static let englishWords = """
    code: en
    name: English, full name, name, your name, student name, name of student, student
    name: child's name, pupil name, learner name, participant name, first and last name
    name: student's name, last name first name
    words: the, a, an, of, to, you, your, what, which, who, when, where, how, do, does, are, is
    words: in, with, for, and, or, have, would, like, can, could, be, please, this, that, any
    words: at, on, we, our, my, i, it, from, if, not, list, select, choose, check, many, much
    words: all, should, name, email, school, grade, time, student, students, about, other
    words: others, will, tell, us
    mon: monday, mondays, mon
    tue: tuesday, tuesdays, tue, tues
    wed: wednesday, wednesdays, wed, weds
    thu: thursday, thursdays, thu, thur, thurs
    fri: friday, fridays, fri
    sat: saturday, saturdays, sat
    sun: sunday, sundays, sun
    jan: january, jan
    feb: february, feb
    mar: march, mar
    apr: april, apr
    may: may
    jun: june, jun
    jul: july, jul
    aug: august, aug
    sep: september, sep, sept
    oct: october, oct
    nov: november, nov
    dec: december, dec
    weekdays: weekday, weekdays, school days
    weekend: weekend, weekends
    daily: every day, everyday, daily, all days, any day
    am: am, a m
    pm: pm, p m
    noon: noon, midday
    midnight: midnight
    before: before, until, till, up to, by
    before: earlier than, prior to, no later than, at the latest, ending by
    after: after, from, since, starting
    after: later than, any time past, anytime past, beginning at, onwards from
    unclear: past, half past, quarter past, quarter to, ish, not before, not after
    unclear: no earlier than
    morning: morning, mornings
    afternoon: afternoon, afternoons
    evening: evening, evenings
    night: night, nights
    lunch: lunch, lunchtime
    before-school: before school
    after-school: after school
    yes: checked, ticked, selected, yes, y, yeah, yep, yup, sure, of course, ok, okay, true, definitely, absolutely
    yes: certainly, yes please, i do, i would, i am, agreed, available, free, allowed, granted
    yes: approved
    yes: can make it, i can make it, works for me, that works, i can, can attend, can come
    yes: i'm free, i am free, absolutely yes, yes i do, opted in, opt in
    no: no way, no sorry, never ever, certainly not, no never, unchecked, not checked, no, n, nope, nah, false, never, no thanks, no thank you, not really, not at all
    no: absolutely not, i do not, i don't, i would not, not available, unavailable, busy
    no: declined, denied, refused, not allowed, not now, not yet, not interested, neither
    no: can't make it, cannot make it, i can't, i cannot, can't, cannot, doesn't work
    no: does not work, won't work, no can do, not free, not possible, booked, taken, conflict
    no: class, opted out
    agree: agree, consent, accept, allow, give permission, give my permission, permit, authorize
    agree: authorise, approve, give consent, give my consent
    refuse: disagree, decline, refuse, deny, object, opt out, forbid, withhold, withdraw, reject
    refuse: withdrawn, revoke, revoked, opted out, opting out, not consent, do not want
    refuse: don't want, keep my child out, leave my child out
    not: not, no, never, none, nobody, nothing, nowhere, neither, nor, without, can't, cannot
    not: don't, won't, doesn't, didn't, isn't, aren't, wasn't, wouldn't, shouldn't, couldn't
    not: mustn't, hasn't, haven't, needn't, cant, dont, wont, doesnt, isnt, arent, wouldnt
    not: shouldnt, couldnt, except, excepting, excluding, exclude, other than, unless, unable
    not: unwilling, unlike, uncomfortable, rather than, instead of, lack*, hardly, rarely
    not: prevent*, avoid*, stop*, unavail*, fail to, anything but, anyone but, all but
    not: everyone but, every day but, opposed to, apart from, free of
    not: least like, least want, least prefer, worst
    must: should not, shouldn't, must not, mustn't, can't, cannot, never, not allowed
    must: not be allowed, keep apart, kept apart, separate*, no contact, safety, unsafe, bull*
    must: restrain*, may not
    but: but, if, only, unless, except, depends, depending, as long as, provided, however, maybe
    but: perhaps, possibly, not sure, unsure, on condition, when, until, sometimes, partly
    but: in case
    none: none, n a, na, nil, nothing, no one, nobody, idk, i don't know, dont know, don't know
    none: not sure, no idea, none of these, none of the above, not applicable, prefer not to say
    none: no preference, tbd, unsure, anything, whatever, no answer, skip, nope, no, not really
    none: null, undecided
    none: no hobbies, no interests, none really, nothing really, not much, nothing much
    none: nothing special, not sure yet, none yet, nothing yet, no hobby, no comment, not sure
    none: nothing comes to mind, can't think of any, cannot think of any, no one in particular
    none: nobody in particular, no preferences
    and: and, or, plus, also, as well as
    likes: i like to, i like, i love to, i love, i really like, i really love, i enjoy
    likes: i also like, i'm into, i am into, playing, play, watching, doing, my favorite is
    likes: my favourite is, really, going to, to, mostly, mainly, i do, a lot of, lots of
    likes: making, the, some, learning, into
    likes: my hobbies are, my hobby is, my interests are, my interest is, my interests include
    likes: my hobbies include, hobbies, interests, currently, everything about, all about
    likes: i am interested in, i'm interested in, interested in, i am passionate about
    likes: i enjoy doing, going, i play, i watch, i read about, i do lots of, i am good at
    hates: i don't like, i do not like, i dislike, i hate, i can't stand, i don't enjoy
    hates: i do not enjoy, not, no, doing, playing, watching
    own: my
    stamp: timestamp, completion time, submitted at, submission time, submission date, submitted
    stamp: submit date, date submitted, time submitted, recorded date, response date, end date
    stamp: submitted on, submit time
    begun: start time, start date, last modified time, started at, started on
    chaff: total points, quiz feedback, score, points, feedback, grade posted time, ip address
    chaff: progress, duration, status, response type, user language, distribution channel
    chaff: finished
    email: email, e mail, mail address, email address, student email, school email
    username: username, user name, login, login name, login id, sis login id, user id
    username: screen name
    id: student id, student number, id number, school id, sis id, sis user id, sourced id
    id: sourcedid, student no, pupil id, pupil number, learner id, learner number
    id: admission number, roll number, id, state id, lasid, student code, external id
    id: enrollment number, matriculation number
    guardian: parent*, guardian*, mother*, father*, mom, dad, caregiver*, carer*
    child: child*, student*, son, daughter, kid, learner*, pupil*
    others: emergency contact, teacher*, counselor*, coach*, pet, pets, dog, cat, friend*
    others: best friend, brother*, sister*, sibling*, aunt, uncle, grandma, grandmother
    others: grandfather, grandpa, roommate*, doctor*, contact person, tutor's, mentor's
    given_name: first name, given name, preferred name, firstname, givenname, forename, nickname
    given_name: name you prefer
    family_name: last name, family name, surname, lastname, familyname
    grade: grade, grades, grade level, year level, class year, year group, what year are you
    grade: school year, which year, year of study, form class, gradelevel, year in school
    birth_date: birth date, birthdate, birthday, date of birth, dob, when were you born
    birth_date: birth day
    school: school, campus, which school, school name, name of school
    school: what school, school do you attend, school you attend, school do you go
    school: school are you in, home school, current school, school attended, school building
    school: school site
    time_zone: time zone, timezone, zone, clock do you live
    languages: language*, mother tongue, do you speak, speak at home
    interests: child like, kid like, student like, do you like, interest*, hobb*, enjoy*, like to do, like doing, free time do, in your free time
    interests: for fun, passion*, activities, favorite, favourite, favorites, spare time
    interests: what do you like, love to do, into lately, pastime*, fun things, topics
    interests: things you like, clubs
    dislikes: don't you like, do you not like, don't like, do not like, dislike*, hate*, can't stand, cannot stand, least favorite, least favourite
    dislikes: bores you, turn you off, turns you off, pet peeve*, find boring, boring
    goals: goal*, hope to, hoping to, want to achieve, get out of, looking for, want to learn
    goals: expect from, aim*, dream*, aspiration*, hope for
    courses: course, courses, classes are you, classes do you, enrolled in, taking this
    courses: current classes, subjects are you taking, which classes, class schedule
    completed_courses: completed course*, courses have you completed, courses have you finished
    completed_courses: finished course*, already taken, classes have you finished
    completed_courses: courses have you passed, classes have you taken, courses have you taken
    completed_courses: courses you have passed
    strengths: can help, help others, help other students, could help, strength*, good at
    strengths: able to tutor, can tutor, confident in, able to teach, could teach, can teach
    strengths: best subject*, skills, tutor in, could tutor, strong in, strongest
    needs: need help, want help, like help, get help, help with most, struggl*, need support
    needs: difficult, tutored in, want support, hard for you, need a tutor, looking for help
    needs: harder, weakest
    circumstances: circumstance*, apply to you, describes you, situation, about your life
    circumstances: true for you, true about you, background, statements describe
    channels: channel*, communicat*, like to talk, prefer to talk, stay in touch, keep in touch
    channels: contact method, connect with others, ways to talk, ways to meet
    channels: how do you want to talk, prefer to meet, like to meet, way to chat, want to meet
    social_pace: social*, introvert*, extrovert*, outgoing, quiet, group size, how much company
    social_pace: around people, shy, big groups, how talkative
    roles: mentor, mentors, mentee, mentees, mentor or mentee, be a tutor, be a buddy
    roles: take part as, role in the program, role in this program, join as, sign up as
    roles: participating as, tutor or, buddy for, mentor a, mentored, kind of participant
    roles: mentoring role
    past: ever, before, previous*, last year, last time, in the past, used to, have you been
    past: already been, last term, last semester, were you, formerly, former, know what, what is a
    capacity: how many mentees, how many learners, capacity
    capacity: how many newcomers, how many people can you, number of mentees, max mentees
    capacity: maximum mentees
    capacity: how many students can, how many students could, how many students would
    capacity: how many students are you, how many students do you want, how many students should
    capacity: students can you, students could you, students you can, how many buddies
    capacity: number of learners, number of students you
    household: household, family id, family number, siblings at
    joined_on: date joined, joined, join date, first day at, start at our school
    joined_on: started at our school, enrollment date, enrolment date, date of enrollment
    joined_on: when did you join, joining date
    belonging: belong, belonging, part of the school, part of our school, connected to
    belonging: feel connected, feel at home, feel welcome, fit in
    consents: consent*, permission*, i agree, do you agree, allow my, allowed to, allow your
    consents: agree to, may we, may your child, can your child, give permission, authorize
    consents: authorise, do you allow
    consents: can we, could we, ok to, okay to, is it ok, is it okay, happy for my, happy for your
    consents: permit, let my child, let your child, opt in, sign off
    availability: free period*, availab*, when are you free, when can you, when could you, free time slots
    availability: times you are free, hours are you free, what times, which times, times work
    availability: schedule, times can you, days and times, times that work
    availability: when is your child free, able to meet, times do you prefer, free times
    availability: free hours, times are you free, days are you free, can meet, can you meet
    availability: could meet, could you meet, hours work
    busy: can't make, cannot make, busy, unavailab*, not available, can't meet, cannot meet, can not meet, have practice
    busy: conflicts, times you can't, blocked, not free, commitments, times that don't work
    busy: already booked
    prefer: same group, same pod, same team, would you like to be with, like to be with, be paired with, friends you
    prefer: be grouped with, work with, like to work, matched with, be placed with
    prefer: in a group with, in your group, be partners with, preferred partner*
    prefer: preferred teammate*, team with, want to be with, want in your, be in a pod with
    prefer: buddy request, teammate*, classmates would you, partner with, like to join
    prefer: prefer to be with, choose as, your friend*, request a friend
    avoid: rather not, prefer not, not like to be, avoid*, not want to be, not want to work
    avoid: not get along, don't get along, don't want to be, not comfortable, uncomfortable with
    avoid: conflict with
    avoid: least like, least want, least prefer, would not want, wouldn't want
    avoid: don't work well with, do not work well with, rather avoid, keep away from
    avoid: stay away from
    avoid: not work with, not with, do not want to work, don't want to work, would rather not work
    apart: kept apart, keep apart, separate from, not be paired, not be placed, not be matched
    apart: not be grouped, no contact, should not be with, must not be with, be separated
    apart: do not pair, don't pair, do not place, do not group, don't group, never pair
    apart: never group, not pair with, not group with, cannot work with, do not seat
    together: must be with, must be together, has to be with, siblings to be with, keep together
    together: be kept together
    latitude: latitude
    longitude: longitude
    city: city, town, city state, where do you live, where do you live now, home city, hometown
    city: home address, mailing address, street address, postal address, home location
    state: state, province, region
    postcode: zip, zip code, zipcode, postcode, postal code, post code
    country: country
    video: video*, zoom, facetime, camera, google meet, webcam, skype, teams
    voice: voice, phone*, audio, call, calls, telephone
    chat: chat*, text*, messag*, discord, sms, whatsapp, dm, dms
    mail: email*, e mail*, mail
    in-person: in person, face to face, meet up, meeting up, irl, in real life
    quiet: quiet*, introvert*, shy, one on one, just one, small group*, calm
    steady: steady, in between, between, middle, some, few, both, depends, ambivert, medium
    outgoing: outgoing, extrovert*, lots of, a lot, many, party, big group*, social
    outgoing: large group*
    mentor: mentor, mentors, be a mentor, as a mentor, older buddy
    learner: mentee, mentees, newcomer*, be mentored, get a mentor, learner*
    learner: tutee*, be tutored, younger buddy, protege
    learner: want a mentor, like a mentor, need a mentor, wants a mentor, needs a mentor
    learner: be matched with a mentor, like to have a mentor, interested in having a mentor
    learner: looking for a mentor, find a mentor, want a tutor, like a tutor, need a tutor
    learner: get a tutor, looking for a tutor, find a tutor, want a buddy, like a buddy
    learner: need a buddy, get a buddy, find a buddy
    learner: have a mentor
    tutor: tutor, tutors, be a tutor, as a tutor
    both: both, either
    c-matching: match*, take part, participat*, paired, be placed, grouped, pairing
    c-matching: join the program, buddy program, mentoring program, program, be in a group
    c-matching: assigned a, assigned to a, put in a group, placed in a, placed with, pairs
    c-matching: pair my, pair your, mentoring, mentorship, tutoring, buddy
    c-peer: peer*, other students, classmates, talk to, contact with students, each other
    c-peer: group members, other families
    c-person: in person, face to face, playdate*, meet up, outing*, field trip*, trip*
    c-cross: cross age, different age*, older students, younger students, other grades, older
    c-cross: younger
    c-adult: adult*, coach*, staff, volunteer*, mentor from
    c-other: photo*, picture*, video, record*, rules, terms, policy, policies, code of conduct
    c-other: share*, newsletter, media, website, medic*, data, privacy, name, names, publish*
    c-other: contract
    c-other: contact you, contact me, email you, emails, text you, call you, reach you, send you
    c-other: survey
    is-works: i work, i have a job, part time job, full time job, working, works, job
    is-works: after school job
    is-caregiver: caregiver*, care for, take care of, babysit*, caring for, look after
    is-parent: parent myself, i am a parent, have a child, i'm a parent, young parent
    is-parent: teen parent
    is-athlete: athlete*, competitive sport*, elite sport*, plays competitive
    is-performer: performer*, actor, actress, dancer, musician, performing arts
    is-military: military, army family, deploy*, navy, air force
    is-new: new to this school, new to the school, new here, just joined, first year here
    is-new: new student
    is-returning: returning, came back, coming back
    is-rural: rural, on a farm, countryside, remote area
    is-multilingual: more than one language, multilingual, bilingual
    is-health: chronic illness, health condition, medical condition, long term illness
    is-health: disabilit*
    is-first: first in my family, first gen, first generation
    private: medication*, medical, medicated, take medicine, my medicine, doctor*, hospital*, diagnos*, therap*, counsel*, asthma, allerg*, epilep*
    private: diabet*, adhd, autis*, anxi*, depress*, worr*, self harm, suicid*, abus*, divorc*
    private: separated, custody, court, police, arrest*, prison, jail, foster*, adopt*, died
    private: death, passed away, grief, cancer, disab*, disorder*, iep, 504, special ed*
    private: free lunch, poor, evict*, homeless*, shelter*, immigra*, undocument*, visa
    private: refugee*, asylum, religio*, church, mosque, muslim, christian, jewish, hindu, gay
    private: lesbian, bisexual, transgender, trans, queer, lgbt*, pregnan*, period, weight
    private: drug*, alcohol*, smok*, vap*, drunk, violen*, bullied, bully*, afraid, scared
    private: hurt*, secret*, cry, lonely, my mom, my dad, my mother, my father, my parents
    private: stepdad, stepmom, restraining, income, afford, seizure*, pills, injur*, panic
    private: trauma*, sick, illness
    private: wheelchair, lonely, foster, eating disorder, panic, vape, vaping, lose weight
    private: on my own at home, hit me, hits me, hate myself, beat me, scares me, my dad's
    private: my mom's
    grade-word: grade, grades, year, class, form, th, st, nd, rd, gr, g, level, yr
    kindergarten: kindergarten, kinder, reception
    """
}
