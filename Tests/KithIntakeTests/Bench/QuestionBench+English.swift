extension QuestionBench {
  static let english = """
    interests ~ What do you like to do in your free time? ~ Chess, drawing | Soccer | Reading books and baking
    interests ~ What are some of your hobbies? ~ minecraft | gaming, lego | I love horses
    interests ~ Pick the activities you enjoy most ~ Chess;Art; | Coding;Music; | Art;
    interests ~ What are you into lately? ~ anime | skateboarding / piano | roblox!!
    interests ~ Favorite things to do on weekends ~ hiking | cooking with grandma | lego
    interests ~ Which clubs sound fun to you? ~ Chess club | Robotics | Drama, Chess club
    interests ~ List three interests ~ math, cats, soccer | dance | drawing
    dislikes ~ What activities do you NOT enjoy? ~ running | math homework | loud games
    dislikes ~ Is there anything you really can't stand doing? ~ public speaking | sports | singing
    dislikes ~ Things you dislike ~ spiders | homework | waiting
    dislikes ~ What don't you like? ~ horror movies | team sports | cold weather
    goals ~ What do you hope to get out of the mentoring program? ~ make friends | get better at math | learn to code
    goals ~ What are your goals for this year? ~ read more | make the honor roll | find a buddy
    goals ~ What would you most like to achieve this term? What are you hoping to learn? ~ Spanish | coding | piano
    courses ~ Which courses are you taking this semester? ~ Algebra I; Biology | English 9 | Biology
    courses ~ What classes are you enrolled in? ~ Algebra I, Art | Biology | World History
    completed_courses ~ Which courses have you completed? ~ Algebra I; Biology | Geometry | Chemistry
    completed_courses ~ What classes have you taken before? ~ Geometry | Spanish 1 | Art
    strengths ~ Which subjects can you help others with? ~ Math; Science | English | Math
    strengths ~ What are you good at? ~ drawing | math, science | writing stories
    strengths ~ Subjects you could tutor in ~ Math | Reading; Math | Science
    needs ~ Which subjects do you need help with? ~ Math | Reading; Writing | Science
    needs ~ What do you find difficult in school? Where do you want help? ~ fractions | essays | spelling
    needs ~ Where do you struggle the most? ~ math | reading | tests
    languages ~ What languages do you speak at home? ~ English, Spanish | English | Vietnamese and English
    languages ~ Preferred language ~ English | Spanish | French
    languages ~ What is your mother tongue? ~ Arabic | Hindi | English
    channels ~ How do you like to talk with others? ~ Video call, Chat | Email | In person
    channels ~ How would you prefer to communicate with your buddy? ~ Texting | Zoom | Phone call
    channels ~ Best way to stay in touch ~ Email | Text message | Video
    social_pace ~ Are you more outgoing or quiet? ~ Quiet | Outgoing | Somewhere in between
    social_pace ~ How social are you? ~ Introvert | Extrovert | In the middle
    social_pace ~ Which group size do you feel best in? ~ Just one other person | Small group | Big group
    time_zone ~ Which time zone do you live in? ~ Eastern Time | Central | Pacific Time
    time_zone ~ Time zone ~ EST | CST | America/Denver
    time_zone ~ What time zone are you in (so we can plan calls)? ~ Central Time (US & Canada) | Mountain | UTC-5
    availability ~ When are you available to meet? ~ Mon 3-4 PM; Tue 4-5 PM | Wed 3:00 PM - 4:00 PM | Fri 3-4 PM
    availability ~ What times work for you? ~ Monday 15:00-16:00 | Tuesday 16:00-17:00 | Friday 9:00-10:00
    availability ~ When can your child meet online? ~ Sat 10:00 AM - 11:00 AM | Sun 2-3 PM | Mon 4-5 PM
    availability ~ Please mark the hours you are free [Monday] ~ 3-4 PM | 4-5 PM | 3-4 PM, 4-5 PM
    busy ~ When are you NOT available? ~ Mon 3-4 PM | Tue 4-5 PM; Wed 4-5 PM | Fri 3-4 PM
    busy ~ Check the times that you are BUSY and will be UNAVAILABLE for group work [Tuesday] ~ 3-4 PM | 4-5 PM | 5-6 PM
    busy ~ What times can't you meet? ~ Mon 3-4 PM | Thu 4-5 PM | Fri 3-4 PM
    busy ~ Which times do not work for you? ~ Mon 3-4 PM | Thu 4-5 PM | Fri 3-4 PM
    prefer ~ Who would you like to be paired with? ~ Ben Roy | Ann Lee, Dan Kim | Cleo Fox
    prefer ~ List classmates you would like to work with ~ Ann Lee | Ben Roy | Dan Kim
    prefer ~ Preferred teammates ~ Ann Lee; Ben Roy | Cleo Fox | Dan Kim
    prefer ~ Is there a friend you'd like to have in your group? ~ Ann Lee | Dan Kim | Ben Roy
    avoid ~ Is there anyone you would rather not be grouped with? ~ Dan Kim | Ann Lee | Ben Roy
    avoid ~ Who do you not want to work with? ~ Dan Kim | Ann Lee | Cleo Fox
    avoid ~ Students you don't get along with ~ Dan Kim | Ann Lee | Ben Roy
    apart ~ Is there anyone your child should NOT be paired with? ~ Dan Kim | Ann Lee | Ben Roy
    apart ~ Students who must be kept apart from your child ~ Dan Kim | Ann Lee | Cleo Fox
    apart ~ Who should never be in the same group with you? ~ Dan Kim | Ann Lee | Ben Roy
    together ~ Which sibling must be with your child? ~ Ben Lee | Ann Lee | Dan Lee
    roles ~ Would you like to be a mentor? ~ Yes | No | Yes
    roles ~ Do you want to take part as a mentor or a mentee? ~ Mentor | Mentee | Mentor
    roles ~ Are you signing up to be a tutor? ~ Yes | No | No
    roles ~ I would like to have a mentor ~ Yes | No | Yes
    capacity ~ How many students could you mentor? ~ 1 | 2 | 3
    capacity ~ Maximum number of mentees ~ 2 | 1 | 4
    belonging ~ How much do you feel you belong at our school? (1-5) ~ 1 | 4 | 5
    belonging ~ I feel like part of the school ~ 5 | 3 | 2
    consents ~ Do you agree to be matched with other students? ~ Yes | No | Yes
    consents ~ Do you give permission for your child to be matched with a buddy? ~ Yes, I agree | No | Yes, I agree
    consents ~ I consent to my child talking to other students ~ I agree | I do not agree | I agree
    consents ~ May your child meet other families in person? ~ Yes | No | No
    consents ~ May your child take part in the program? ~ Yes | Yes | No
    circumstances ~ Which of these circumstances apply to you? ~ I work after school; I care for a family member | Military family | None of these
    circumstances ~ Tell us about your situation ~ new to this school | I have a job | military family
    grade ~ What grade are you in? ~ 5th grade | 7 | Kindergarten
    grade ~ Grade level ~ 9 | 10 | 11
    birth_date ~ Date of birth ~ 2014-02-11 | 2013-05-01 | 2012-12-24
    birth_date ~ When is your birthday? ~ 2/11/2014 | 5/1/2013 | 12/24/2012
    school ~ Which school do you attend? ~ Lake School | Hill School | Lake School
    school ~ Campus ~ North | South | North
    given_name ~ First name ~ Ann | Ben | Cleo
    given_name ~ What is your preferred name? ~ Annie | Ben | Cleo
    family_name ~ Last name ~ Lee | Roy | Fox
    name ~ Student's full name ~ Ann Lee | Ben Roy | Cleo Fox
    joined_on ~ When did you join our school? ~ 2026-08-15 | 2025-08-20 | 2026-01-10
    household ~ Family ID ~ f1 | f2 | f1
    postcode ~ ZIP code ~ 62701 | 60601 | 73301
    city ~ Where do you live (city, state)? ~ Boise, Idaho | Austin, TX | Reno, NV
    city ~ Home city ~ Boise | Austin | Reno
    open ~ May we share your child's first name with group members? ~ Yes | No | Yes
    open ~ Is there any reason your child is not allowed to take part? Please tell us ~ No | asthma | court order
    open ~ I have read and agree to the rules of the buddy program ~ Yes | Yes | Yes
    open ~ Do you have a friend at school? ~ Yes | No | Yes
    open ~ Have you had a mentee before? ~ Had one | New | New
    open ~ Your job title or role ~ President | Member | Member
    open ~ Which of these are true for you? [I worry a lot] ~ Yes | No | Yes
    open ~ Which of these are true for you? [I take medication at school] ~ Yes | No | No
    open ~ Does your child have any allergies? ~ peanuts | No | none
    open ~ Which subjects do you not need help with? ~ Math | Reading | Science
    open ~ When are you not busy? ~ Mon 3-4 PM | Tue 4-5 PM | Wed 3-4 PM
    open ~ May we use photos of your child on our website? ~ Yes | No | Yes
    open ~ How did you hear about us? ~ a friend | the newsletter | a teacher
    open ~ Section ~ A | B | A
    open ~ Gender ~ girl | boy | girl
    open ~ Do you give permission to record meetings on video? ~ Yes | No | Yes
    open ~ Anything else we should know? ~ My parents are divorced | no | nope
    open ~ Do you own a laptop? ~ Yes | No | Yes
    open ~ T-shirt size ~ S | M | L
    open ~ Who is your homeroom teacher? ~ Ms. Hill | Mr. Park | Ms. Hill
    open ~ Emergency contact phone ~ 555-123-4567 | 555-222-1111 | 555-333-0000
    """
}
