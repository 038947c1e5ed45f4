extension PageTemplates {
  static let students = """
    <p>{{count}}.</p>
    <form method="post"><input type="hidden" name="csrf" value="{{csrf}}"><label>Find a name or an id <input type="search" name="find" value="{{find}}" data-filter="tbody tr"></label> <button class="quiet">Find</button></form>
    <div class="scroll"><table><thead><tr><th scope="col">Student</th><th scope="col">Groups</th><th scope="col">Act</th></tr></thead><tbody>
    {{#students}}<tr><th scope="row">{{id}} {{name}}</th><td>{{#places}}{{#group}}<a href="/group/{{groupPath}}?program={{query}}">{{program}}: {{group}} {{room}}</a>{{/group}}{{^group}}{{program}}: waits{{/group}}<br>{{/places}}{{^places}}in no program{{/places}}</td>
    <td><a href="/students/{{path}}/suggestions">What could {{id}} have?</a></td></tr>
    {{/students}}</tbody></table></div>
    {{^students}}<p>There is nobody here yet.</p>{{/students}}
    {{#next}}<form method="post"><input type="hidden" name="csrf" value="{{csrf}}"><input type="hidden" name="find" value="{{find}}"><input type="hidden" name="page" value="{{next}}"><button class="quiet">More</button></form>{{/next}}
    \(parts)
    """

  static let suggestions = """
    <p>Program {{program}}.{{#now}} Now in {{now}}.{{/now}}{{^now}} In no group now.{{/now}}</p>
    {{#remarks}}<p>{{text}}.</p>{{/remarks}}
    {{#isEmpty}}<p>There is no other group to be had.</p>
    {{#reasons}}<p>In the way: {{text}}</p>{{/reasons}}{{/isEmpty}}
    <ol class="cards">{{#choices}}<li class="card"><h2>{{title}}</h2>
    {{#groups}}<ul>{{#members}}<li>{{text}}</li>{{/members}}</ul>
    {{#times}}<p>Meets {{text}}</p>{{/times}}
    <ul class="facts">{{#why}}<li>{{text}}</li>{{/why}}</ul>{{/groups}}
    <p><b>For the others:</b> {{others}}</p>
    <details><summary>Numbers</summary><p>It fits with {{score}} of 1000. The one who loses most gives up {{loss}} points. The program as a whole changes by {{change}} points.</p></details>
    {{#mark}}<form method="post" action="/students/{{path}}/requests"><input type="hidden" name="csrf" value="{{csrf}}"><input type="hidden" name="program" value="{{program}}"><input type="hidden" name="mark" value="{{mark}}">
    <label>A word for the coordinator <input name="note" maxlength="1000"></label><button>Ask for this group</button></form>{{/mark}}
    </li>{{/choices}}</ol>
    <h2>What if?</h2>
    {{#supposed}}<p>If {{text}}: {{result}}.{{#helpsMost}} <b>This would help most.</b>{{/helpsMost}}</p>{{/supposed}}
    <form method="get"><input type="hidden" name="program" value="{{program}}">
    <details{{#isPainted}} open{{/isPainted}}><summary>More time: paint the hours that would be free too</summary>\(week)</details>
    <label>Kilometres between homes at most <input type="range" name="distance" min="0" max="50" value="{{distance}}" data-shows="distance"> <output id="distance">{{#distance}}{{distance}}{{/distance}}{{^distance}}as it is{{/distance}}</output></label>
    <label>Something else <input name="if" list="forms" placeholder="speaks es"></label>
    <datalist id="forms">{{#forms}}<option value="{{form}}">{{meaning}}</option>{{/forms}}</datalist>
    <button class="quiet">What if?</button></form>
    <p><a href="/students">All students</a></p>
    """

  static let requests = """
    {{^requests}}<p>There are none.</p>{{/requests}}
    <ul class="cards">{{#requests}}<li class="card"><h2>{{id}}: {{student}} in {{program}}</h2>
    <p>Coach {{coach}} asked at {{time}}. It is {{state}}.</p>
    {{#members}}<p>The group: {{members}}</p>{{/members}}
    {{#note}}<p>The coach says: {{note}}</p>{{/note}}
    {{#answer}}<p>The answer: {{answer}}</p>{{/answer}}
    {{#mayAnswer}}<form method="post" action="/requests/{{id}}/grant"><input type="hidden" name="csrf" value="{{csrf}}"><button>Grant</button></form>
    <form method="post" action="/requests/{{id}}/decline"><input type="hidden" name="csrf" value="{{csrf}}"><label>Answer <input name="answer" maxlength="1000"></label><button class="quiet">Answer without granting</button></form>{{/mayAnswer}}
    </li>{{/requests}}</ul>
    """
}
