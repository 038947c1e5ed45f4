extension PageTemplates {
  private static let members = """
    <ul>{{#members}}<li><b>{{name}}</b> {{id}} {{role}} <span class="facts">{{facts}}</span></li>{{/members}}</ul>
    {{#meetings}}<p>Meets {{text}}</p>{{/meetings}}
    {{#venue}}<p>At {{venue}}</p>{{/venue}}{{#host}}<p>Hosted by {{host}}</p>{{/host}}
    """

  static let group = """
    <p>{{program}}: {{title}} · {{id}}{{#fit}} · fits with {{fit}} of 1000{{/fit}}</p>
    <div class="card">\(members)
    <ul>{{#why}}<li>{{text}}</li>{{/why}}</ul></div>
    {{#isStaff}}<p>{{#members}}{{#suggestions}}<a href="{{suggestions}}{{query}}">What else could {{name}} have?</a><br>{{/suggestions}}{{/members}}</p>{{/isStaff}}
    {{#draft}}<p><a href="{{draft}}">The draft</a></p>{{/draft}}
    {{#said}}<p>{{text}}</p>{{/said}}
    {{#meetingsHeld}}<p>{{text}}</p>{{/meetingsHeld}}
    <h2>Something is not right?</h2>
    <form method="post" action="/group/{{path}}/flags{{query}}"><input type="hidden" name="csrf" value="{{csrf}}">
    <label>What should a grown-up look at? <textarea name="about" maxlength="1000" required></textarea></label>
    {{#draft}}<label>Coach <select name="to">{{#coaches}}<option>{{id}}</option>{{/coaches}}</select></label>{{/draft}}
    <button class="quiet">Tell a coach</button></form>
    """

  static let me = """
    <h2>Groups</h2>
    {{^groups}}<p>There is no group yet.</p>{{/groups}}
    <ul class="cards">{{#groups}}<li class="card"><h3>{{room}} {{title}}</h3><p class="facts">{{program}}</p>
    \(members)
    <ul class="facts">{{#why}}<li>{{text}}</li>{{/why}}</ul>
    <p><a class="button quiet" href="{{met}}">We met</a></p>
    {{#answer}}<p>Your answer: {{answer}}</p>{{/answer}}
    <form class="inline" method="post" action="/me/groups/{{path}}{{query}}"><input type="hidden" name="csrf" value="{{csrf}}"><button name="answer" value="accept">Accept {{room}}</button> <button class="quiet" name="answer" value="decline">Decline {{room}}</button></form>
    <p><a href="/group/{{path}}{{query}}">Tell a coach about {{room}}</a></p>
    </li>{{/groups}}</ul>
    {{#feed}}<h2>Calendar</h2><p>Subscribe to this address in your calendar; everybody who has it sees the meetings, so keep it to yourself.</p>
    <p><a href="{{feed}}">{{feed}}</a></p>
    <form method="post" action="/me/calendar"><input type="hidden" name="csrf" value="{{csrf}}"><button class="quiet">End this address and make another</button></form>{{/feed}}
    <h2>What you agree to</h2>
    <form method="post" action="/me/consents"><input type="hidden" name="csrf" value="{{csrf}}">
    {{^mayAgree}}<p>Your family decides this for you.</p>{{/mayAgree}}
    {{#consents}}<label class="line"><input type="checkbox" name="consent" value="{{word}}"{{#given}} checked{{/given}}{{^mayAgree}} disabled{{/mayAgree}}> <span><b>{{name}}</b><br><span class="facts">{{meaning}}</span></span></label>{{/consents}}
    {{#mayAgree}}<p class="quiet-text">Whatever you take away ends at once, in every group that needs it.</p><button>Keep</button>{{/mayAgree}}</form>
    <h2>Free hours of a usual week</h2>
    <form method="post" action="/me/hours"><input type="hidden" name="csrf" value="{{csrf}}">
    <p class="facts">By the clock of {{zone}}. Paint the hours in which a group could meet.</p>
    <table class="week"><thead><tr><td></td>{{#days}}<th scope="col">{{name}}</th>{{/days}}</tr></thead><tbody>
    {{#hours}}<tr><th scope="row">{{time}}</th>{{#cells}}<td><label><input type="checkbox" name="free" value="{{cell}}"{{#free}} checked{{/free}}><span class="hidden">{{label}}</span></label></td>{{/cells}}</tr>{{/hours}}
    </tbody></table><button>Keep these hours</button></form>
    {{#mayShow}}<h2>What others see</h2>
    <form method="post" action="/me/directory"><input type="hidden" name="csrf" value="{{csrf}}">
    <label class="line"><input type="radio" name="directory" value="school"{{#showsSchool}} checked{{/showsSchool}}> What the school's programs share</label>
    <label class="line"><input type="radio" name="directory" value="no"{{#showsNothing}} checked{{/showsNothing}}> Nothing</label>
    <label class="line"><input type="radio" name="directory" value="some"{{#showsSome}} checked{{/showsSome}}> Only these:</label>
    {{#fields}}<label class="line"><input type="checkbox" name="field" value="{{word}}"{{#shown}} checked{{/shown}}> {{name}}</label>{{/fields}}
    <button>Keep</button></form>{{/mayShow}}
    <h2>What is held about you</h2>
    <p><a href="/me/record">Show me everything you hold</a></p>
    """

  static let met = """
    <p>{{title}}: the meeting of {{day}}.</p>
    <form method="post">
    <fieldset><legend>Did you meet?</legend>
    <button name="met" value="yes">Yes, we met</button> <button class="quiet" name="met" value="no">No</button></fieldset>
    <fieldset><legend>Does the group fit? (you may leave this open)</legend>
    <label class="line"><input type="radio" name="fit" value=""  checked> I do not say</label>
    <label class="line"><input type="radio" name="fit" value="yes"> Yes</label>
    <label class="line"><input type="radio" name="fit" value="no"> No, please look for another</label></fieldset>
    </form>
    """

  static let record = """
    <p>Everything that the school's workspace holds about you. For programs: <a href="/api/v1/me/record">as JSON</a>.</p>
    <pre>{{text}}</pre>
    <p><a href="/me">Back</a></p>
    """

  static let thanks = """
    <p>{{words}}</p>
    """
}
