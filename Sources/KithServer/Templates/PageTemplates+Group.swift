extension PageTemplates {
  /// A group as a family reads it.
  private static let familyGroup = """
    {{#family}}<ul class="plain">{{#lines}}<li>{{text}}</li>{{/lines}}</ul>{{/family}}
    """

  /// What stands in English alone, for those who read it.
  private static let englishFacts = """
    {{#isEnglish}}<ul class="facts">{{#members}}{{#facts}}<li>{{name}}: {{facts}}</li>{{/facts}}{{/members}}{{#why}}<li>{{text}}</li>{{/why}}</ul>{{/isEnglish}}
    """

  static let group = """
    {{#family}}<p>{{kind}} · {{program}}</p><div class="card">\(familyGroup)\(englishFacts)</div>{{/family}}
    {{#isStaff}}<p>{{program}}: {{title}} · {{id}}{{#fit}} · fits with {{fit}} of 1000{{/fit}}</p>
    <div class="card"><ul>{{#members}}<li><b>{{name}}</b> {{id}} {{role}} <span class="facts">{{facts}}</span>{{#times}}<br><span class="facts">by their own clock: {{text}}</span>{{/times}}</li>{{/members}}</ul>
    {{#meetings}}<p>Meets {{text}}</p>{{/meetings}}
    {{#venue}}<p>At {{venue}}</p>{{/venue}}{{#host}}<p>Hosted by {{host}}</p>{{/host}}
    <h2>Why</h2><ul>{{#why}}<li>{{text}}</li>{{/why}}</ul></div>
    <p>{{#members}}{{#suggestions}}<a href="{{suggestions}}{{query}}">What else could {{name}} have?</a><br>{{/suggestions}}{{/members}}</p>{{/isStaff}}
    {{#isCoordinator}}<p><a href="{{draft}}">The draft</a></p>
    {{#said}}<p>{{text}}</p>{{/said}}
    {{#meetingsHeld}}<p>{{text}}</p>{{/meetingsHeld}}
    {{#flags}}<p class="bad">Flagged {{text}}</p><form class="inline" method="post" action="/flags/{{id}}/settle"><input type="hidden" name="csrf" value="{{csrf}}"><button class="quiet">Take flag {{id}} down</button></form>{{/flags}}
    <h2>Why is somebody not in it?</h2>
    <form method="get"><input type="hidden" name="program" value="{{program}}"><label>The id of the student <input name="with" value="{{with}}" autocomplete="off" required></label> <button class="quiet">Why not?</button></form>
    <ul>{{#whyNot}}<li>{{text}}</li>{{/whyNot}}</ul>
    <h2>Take somebody out</h2>
    <form method="post" action="/group/{{path}}/leave{{query}}"><input type="hidden" name="csrf" value="{{csrf}}">
    <label>Who <select name="student">{{#members}}{{#leaves}}<option value="{{leaves}}">{{name}} {{id}}</option>{{/leaves}}{{/members}}<option value="">everybody: the group ends</option></select></label>
    <label>Why, for staff alone <input name="reason" maxlength="1000" required></label>
    <label class="line"><input type="checkbox" name="never_again" value="yes"> Never place them with the others again</label>
    <button class="quiet">Take out</button></form>{{/isCoordinator}}
    <h2>[[Is something not right?]]</h2>
    <form method="post" action="/group/{{path}}/flags{{query}}"><input type="hidden" name="csrf" value="{{csrf}}">
    <label>[[What should a grown-up look at?]] <textarea name="about" maxlength="1000" required></textarea></label>
    {{#isCoordinator}}<label>Coach <select name="to">{{#coaches}}<option>{{id}}</option>{{/coaches}}</select></label>{{/isCoordinator}}
    <button class="quiet">[[Tell a coach]]</button></form>
    {{#family}}{{#mayLeave}}<h2>[[Leave the group]]</h2>
    <form method="post" action="/group/{{path}}/leave{{query}}"><input type="hidden" name="csrf" value="{{csrf}}">
    <p>[[The group goes on without your child, and the school looks for another.]]</p>
    <label>[[Why, for the school alone]] <input name="reason" maxlength="1000" required></label>
    <label class="line"><input type="checkbox" name="never_again" value="yes"> [[Never with these students again]]</label>
    <button class="quiet">[[Leave]]</button></form>{{/mayLeave}}
    <p><a href="/me">[[Back]]</a></p>{{/family}}
    """

  /// A week of hours that are ticked, or painted where scripts run.
  static let week = """
    <table class="week"><thead><tr><td></td>{{#days}}<th scope="col" data-day="{{day}}"><abbr title="{{name}}">{{short}}</abbr></th>{{/days}}</tr></thead><tbody>
    {{#hours}}<tr><th scope="row">{{time}}</th>{{#cells}}<td><label><input type="checkbox" name="free" value="{{cell}}"{{#free}} checked{{/free}}><span class="hidden">{{label}}</span></label></td>{{/cells}}</tr>{{/hours}}
    </tbody></table>
    """

  static let me = """
    <h2>[[Groups]]</h2>
    {{^groups}}<p>[[There is no group yet.]]</p>{{/groups}}
    <ul class="cards">{{#groups}}<li class="card"><h3>{{room}}</h3><p class="facts">{{#family}}{{kind}}{{/family}} · {{program}}</p>
    \(familyGroup)\(englishFacts)
    <p><a class="button quiet" href="{{met}}">[[We met]]</a></p>
    {{#answer}}<p>[[Your answer]]: {{answer}}</p>{{/answer}}
    <form class="inline" method="post" action="/me/groups/{{path}}{{query}}"><input type="hidden" name="csrf" value="{{csrf}}"><button name="answer" value="accept">[[Accept {{room}}]]</button> <button class="quiet" name="answer" value="decline">[[Decline {{room}}]]</button></form>
    <p><a href="/group/{{path}}{{query}}">[[More about {{room}}: tell a coach, or leave]]</a></p>
    <details><summary>[[For the first meeting]]</summary><ul><li>[[Begin with names, and with one thing that everybody likes.]]</li><li>[[Ask in turn: What did you laugh about this week? What would you like to learn? What helps you on a bad day?]]</li><li>[[Choose together what you do next time, and who brings what.]]</li><li>[[A grown-up of the school knows when you meet. Tell a coach if something feels wrong.]]</li></ul></details>
    </li>{{/groups}}</ul>
    {{#feed}}<h2>[[Calendar]]</h2><p>[[Subscribe to this address in your calendar; everybody who has it sees the meetings, so keep it to yourself.]]</p>
    <p class="long"><a href="{{feed}}">{{feed}}</a></p>
    <form method="post" action="/me/calendar"><input type="hidden" name="csrf" value="{{csrf}}"><button class="quiet">[[End this address and make another]]</button></form>{{/feed}}
    <h2>[[What you agree to]]</h2>
    <form method="post" action="/me/consents"><input type="hidden" name="csrf" value="{{csrf}}">
    {{^mayAgree}}<p>[[Your family decides this for you.]]</p>{{/mayAgree}}
    {{#consents}}<label class="line"><input type="checkbox" name="consent" value="{{word}}"{{#given}} checked{{/given}}{{^mayAgree}} disabled{{/mayAgree}}> <span><b>{{name}}</b><br><span class="facts">{{meaning}}</span></span></label>{{/consents}}
    {{#mayAgree}}<p class="quiet-text">[[What you take away ends at once, in every group that needs it.]]</p><button>[[Keep the consents]]</button>{{/mayAgree}}</form>
    {{#mayAgree}}<form method="post" action="/me/consents"><input type="hidden" name="csrf" value="{{csrf}}"><button class="quiet">[[Withdraw: agree to nothing any more]]</button></form>{{/mayAgree}}
    <h2>[[Free hours of a usual week]]</h2>
    <form method="post" action="/me/hours"><input type="hidden" name="csrf" value="{{csrf}}">
    <p class="facts">[[By the clock of {{zone}}. Paint the hours in which a group could meet.]]</p>
    \(week)<button>[[Keep these hours]]</button></form>
    {{#mayAgree}}<h2>[[A break]]</h2>
    {{#rests}}<p>[[Nobody looks for a group before {{until}}.]]</p>
    <form method="post" action="/me/pause"><input type="hidden" name="csrf" value="{{csrf}}"><input type="hidden" name="until" value="{{today}}"><button class="quiet">[[End the break]]</button></form>{{/rests}}
    <form method="post" action="/me/pause"><input type="hidden" name="csrf" value="{{csrf}}"><label>[[Look for no group before]] <input type="date" name="until" min="{{today}}" required></label><button class="quiet">[[Take a break]]</button></form>{{/mayAgree}}
    <h2>[[Wishes]]</h2>
    <p>[[Your own code is {{code}}. Give it to a friend's family: with it they can wish to be with you, and you with their code.]]</p>
    <ul class="plain">{{#wishes}}<li>{{name}}: {{kind}} <form class="inline" method="post" action="/me/wishes"><input type="hidden" name="csrf" value="{{csrf}}"><input type="hidden" name="about" value="{{about}}"><button class="quiet">[[Take the wish about {{name}} back]]</button></form></li>{{/wishes}}</ul>
    <form method="post" action="/me/wishes"><input type="hidden" name="csrf" value="{{csrf}}">
    <label>[[A friend's code]] <input name="code" autocomplete="off" maxlength="20"></label>
    <label>[[Or one of your groups]] <select name="about"><option value="">–</option>{{#companions}}<option value="{{about}}">{{name}}</option>{{/companions}}</select></label>
    <label>[[The wish]] <select name="kind">{{#kinds}}<option value="{{kind}}">{{name}}</option>{{/kinds}}</select></label>
    <button class="quiet">[[Keep the wish]]</button></form>
    {{#mayShow}}<h2>[[What others see]]</h2>
    <form method="post" action="/me/directory"><input type="hidden" name="csrf" value="{{csrf}}">
    <fieldset><legend>[[Of your child others see]]</legend>
    <label class="line"><input type="radio" name="directory" value="school"{{#showsSchool}} checked{{/showsSchool}}> [[What the school's programs share]]</label>
    <label class="line"><input type="radio" name="directory" value="no"{{#showsNothing}} checked{{/showsNothing}}> [[Nothing]]</label>
    <label class="line"><input type="radio" name="directory" value="some"{{#showsSome}} checked{{/showsSome}}> [[Only these]]:</label>
    {{#fields}}<label class="line"><input type="checkbox" name="field" value="{{word}}"{{#shown}} checked{{/shown}}> {{name}}</label>{{/fields}}</fieldset>
    <button>[[Keep what others see]]</button></form>{{/mayShow}}
    <h2>[[What is held about you]]</h2>
    <p><a href="/me/record">[[Show me everything you hold]]</a></p>
    """

  static let met = """
    <p>{{kind}}: [[the meeting of {{day}}.]]</p>
    <form method="post">
    <fieldset><legend>[[Does the group fit? (you may leave this open)]]</legend>
    <label class="line"><input type="radio" name="fit" value="" checked> [[I do not say]]</label>
    <label class="line"><input type="radio" name="fit" value="yes"> [[Yes]]</label>
    <label class="line"><input type="radio" name="fit" value="no"> [[No, please look for another]]</label></fieldset>
    <details><summary>[[Is something not right?]]</summary><label>[[What should a grown-up look at?]] <textarea name="about" maxlength="1000"></textarea></label></details>
    <fieldset><legend>[[Did you meet?]]</legend>
    <button name="met" value="yes">[[Yes, we met]]</button> <button class="quiet" name="met" value="no">[[No]]</button></fieldset>
    </form>
    """

  static let record = """
    <p>[[Everything that the school's workspace holds about you.]] <a href="/api/v1/me/record">[[For programs: as JSON]]</a></p>
    <pre lang="en" tabindex="0">{{text}}</pre>
    <p><a href="/me">[[Back]]</a></p>
    """

  static let thanks = """
    <p>{{words}}</p>
    """
}
